using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;

namespace Supervision.Api.Access.Objects;

/// <summary>曾在检查上: everybody who was drawn for a target or came to it by a replacement, gone since or not.</summary>
internal static class StoodOn
{
    public static async Task<IReadOnlyList<EarlierSigner>> Async(
        SupervisionDb db, AttemptId attempt, string target, EarlierStep step, CancellationToken cancel)
    {
        var drawn = await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == attempt && row.Target == target)
            .Select(row => row.Inspector).ToListAsync(cancel);
        var replaced = await db.ReplacementRows.AsNoTracking().Where(row => row.Attempt == attempt && row.Target == target && row.Team != "")
            .Select(row => new { row.Out, row.In }).ToListAsync(cancel);
        var numbers = drawn.Concat(replaced.SelectMany(row => new[] { row.Out, row.In })).Distinct().ToList();
        var rows = await db.RosterRows.AsNoTracking().Where(row => row.Attempt == attempt && numbers.Contains(row.Inspector)).ToListAsync(cancel);
        return await PeopleBehind.Async(db, rows, step, cancel);
    }
}
