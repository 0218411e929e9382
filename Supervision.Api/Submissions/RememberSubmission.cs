using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Supervision.Core.Log.Audit;

namespace Supervision.Api.Submissions;

/// <summary>
/// The form that led to an act is written with the audit entry of that act, in its transaction: either both stand or neither, and of
/// two requests with the same form one is refused by the key.
/// </summary>
public sealed class RememberSubmission(PendingSubmission pending) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (pending.Sent is { } sent && eventData.Context is { } db
            && db.Entry(sent).State is EntityState.Detached
            && db.ChangeTracker.Entries<AuditEntry>().Any(entry => entry.State is EntityState.Added))
        {
            db.Add(sent);
        }

        return ValueTask.FromResult(result);
    }
}
