using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>一致性证明: that the log of an earlier day is the beginning of a later one, unaltered.</summary>
public sealed class ProveConsistency(SupervisionDb db, LogTree tree)
{
    /// <param name="second">Null for the latest checkpoint.</param>
    public async Task<Result<ConsistencyProof>> ReadAsync(long first, long? second, CancellationToken cancel)
    {
        var latest = await db.LogCheckpoints.AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);

        if (latest is null)
        {
            return LogAsked.NothingSigned;
        }

        var until = second ?? latest.Size;

        if (until < 0 || until > latest.Size)
        {
            return LogProblems.NoSize(until, latest.Size);
        }

        if (first < 0 || first > latest.Size)
        {
            return LogProblems.NoSize(first, latest.Size);
        }

        return first > until
            ? LogProblems.WrongOrder(first, until)
            : new ConsistencyProof(first, await RootAsync(first, cancel), until, await RootAsync(until, cancel),
                await tree.ConsistencyAsync(first, until, cancel));
    }

    // What was signed at that size is told as it was signed.
    private async Task<TreeHash> RootAsync(long size, CancellationToken cancel) =>
        await db.LogCheckpoints.AsNoTracking().SingleOrDefaultAsync(c => c.Size == size, cancel) is { } signed
            ? signed.Root
            : await tree.RootAsync(size, cancel);
}

/// <param name="Proof">The hashes of PROOF(first, D[second]) in their order.</param>
public sealed record ConsistencyProof(long First, TreeHash FirstRoot, long Second, TreeHash SecondRoot, IReadOnlyList<TreeHash> Proof)
{
    public bool Holds => MerkleProof.ShowsConsistency(First, FirstRoot, Second, SecondRoot, Proof);
}
