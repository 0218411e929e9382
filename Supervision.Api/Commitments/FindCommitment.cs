using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>Finds a commitment by its id, or for whoever holds its code.</summary>
public sealed class FindCommitment(SupervisionDb db, ReadableDepartments readable)
{
    private static readonly byte[] NoSalt = new byte[SpokenCode.SaltLength];
    private static readonly byte[] NoHash = [];

    /// <summary>Inside an act, which has asked who acts.</summary>
    public async Task<Result<Commitment>> ByIdAsync(CommitmentId id, CancellationToken cancel) =>
        await db.Commitments.SingleOrDefaultAsync(one => one.Id == id, cancel) is { } found ? found : CommitmentProblems.NotFound();

    /// <summary>For whoever may read it; to all others it is not there.</summary>
    public async Task<Result<Commitment>> ReadableAsync(Actor actor, CommitmentId id, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var found = await db.Commitments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return found is not null && departments.Contains(found.Department) ? found : CommitmentProblems.NotFound();
    }

    /// <summary>A wrong number and a wrong code are answered alike, and take as long.</summary>
    public async Task<Result<Commitment>> ByCodeAsync(string paper, string typed, CancellationToken cancel)
    {
        var code = SpokenCode.Read(typed, TellCommitment.CodeLength) ?? "";
        var number = StorableText.Is(paper) ? paper.Trim() : "";
        var found = await db.Commitments.SingleOrDefaultAsync(one => one.Paper == number, cancel);
        var fits = found?.Fits(code) ?? SpokenCode.Fits(code, NoSalt, NoHash);
        return fits ? found! : CommitmentProblems.Refused();
    }
}
