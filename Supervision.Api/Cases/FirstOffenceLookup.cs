using Microsoft.EntityFrameworkCore;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Subjects;

namespace Supervision.Api.Cases;

/// <summary>
/// 初次违法查询: every earlier event of the subject in the register, of all departments, exempted and unpublished ones included. What
/// was searched and found becomes part of the case.
/// </summary>
public sealed class FirstOffenceLookup(SupervisionDb db)
{
    public async Task<Register> SearchAsync(SubjectKey subject, Register? given, DateOnly through, CancellationToken cancel)
    {
        var rows = await db.ViolationEvents.AsNoTracking().Where(row => row.Subject == subject)
            .OrderBy(row => row.Discovered).ToListAsync(cancel);
        var found = rows.Select(row => new RegisterEvent
        {
            Kind = Enum.Parse<RegisterEventKind>(row.Kind, ignoreCase: true),
            Item = row.Item,
            Violation = row.Violation,
            Domain = row.Domain,
            Occurred = row.Occurred,
            Discovered = row.Discovered,
            Decided = row.Decided,
            Organ = row.Organ,
            Clause = row.Clause,
            System = row.System,
        });

        return new Register
        {
            Searched = given?.Searched ?? new RegisterSearch(through, "city"),
            Events = [.. given?.Events ?? [], .. found],
            Lists = given?.Lists ?? [],
        };
    }
}
