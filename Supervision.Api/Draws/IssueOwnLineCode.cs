using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>The office gives a target of the frame the code for its own line of the latest attempt; that it did stands in the audit trail.</summary>
public sealed class IssueOwnLineCode(SupervisionDb db, TimeProvider clock)
{
    public Task<Result<string>> ExecuteAsync(Actor actor, string taskNumber, string target, CancellationToken cancel) =>
        db.ActAsync<string>(
            async ledger =>
            {
                if (!(await FindAttempt.LatestAsync(db, taskNumber, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var attempt = found.Attempt;

                if (!await db.FrameRows.AnyAsync(row => row.Attempt == attempt.Id && row.Target == target, cancel))
                {
                    return DrawRecordProblems.NotInFrame(target, taskNumber);
                }

                await ledger.AuditAsync(actor, "发给核对码", taskNumber, new { attempt = attempt.Number, 对象 = target }, clock.GetUtcNow(), cancel);
                return OwnLineCode.Printed(OwnLineCode.Of(attempt.FrameKey, target));
            },
            cancel);
}
