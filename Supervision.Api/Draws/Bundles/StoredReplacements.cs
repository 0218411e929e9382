using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;

namespace Supervision.Api.Draws.Bundles;

/// <summary>The replacements of an attempt as they are stored, in their order.</summary>
public sealed class StoredReplacements(SupervisionDb db)
{
    public async Task<IReadOnlyList<ReplacementLine>> ReadAsync(AttemptId attempt, CancellationToken cancel) =>
        await db.ReplacementRows.AsNoTracking().Where(row => row.Attempt == attempt).OrderBy(row => row.Seq)
            .Select(row => new ReplacementLine(row.Seq, row.Target, row.Team, row.Slot, row.Out, row.In, row.Ticket, row.Load, row.Reason))
            .ToListAsync(cancel);
}
