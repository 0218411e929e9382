using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>作废抽取: with reason and approver; the void attempt stays public for good.</summary>
public sealed class VoidDraw(Acts acts, FindAttempt findAttempt, TimeProvider clock)
{
    public Task<Result<DrawAttempt>> ExecuteAsync(Actor actor, string taskNumber, string reason, CancellationToken cancel)
    {
        return acts.ActAsync<DrawAttempt>(
            actor, DrawActs.Void, DrawObjects.Task(taskNumber),
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var now = clock.GetUtcNow();

                if (!found.Attempt.Void(reason, new Signed(actor, now)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.LogAsync(
                    new DrawVoidedRecord(found.Attempt.Number, found.Attempt.CommitDigest, reason), taskNumber, now, cancel);
                await ledger.AuditAsync(actor, "作废抽取", taskNumber, new { attempt = found.Attempt.Number, reason }, now, cancel);
                return found.Attempt;
            },
            cancel);
    }
}
