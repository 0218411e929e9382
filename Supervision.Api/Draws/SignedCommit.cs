using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>Nothing is opened before the commit stands in the log under a signed checkpoint. The database refuses it as well.</summary>
public sealed class SignedCommit(SupervisionDb db)
{
    public async Task<Result<Done>> CheckAsync(DrawAttempt attempt, CancellationToken cancel) =>
        attempt.CommitIndex is { } index && await db.LogCheckpoints.AnyAsync(checkpoint => checkpoint.Size > index, cancel)
            ? default(Done)
            : LogProblems.NotYetSigned(attempt.CommitIndex ?? 0);
}
