using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts;

/// <summary>本局的法制审核人员: whether an office has anybody who reviews its cases, its own or lent to it by a document.</summary>
public sealed class OwnReviewers(SupervisionDb db, TimeProvider clock)
{
    /// <summary>Whether the office has people in roles today and none of them is a legal reviewer. Where nobody has roles yet, nothing is said.</summary>
    public async Task<bool> MustBorrowAsync(DepartmentCode department, CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var open = await db.RoleGrants.AsNoTracking().Where(grant => grant.Department == department && grant.Ended == null).ToListAsync(cancel);
        var valid = open.Where(grant => grant.IsValidOn(today)).ToList();
        return valid.Count > 0 && valid.All(grant => grant.Role is not Role.LegalReviewer);
    }
}
