using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.OwnLines;

/// <summary>The office gives a target of the frame the code for its own line of the latest attempt. It is said once; the one before is void.</summary>
public sealed class IssueOwnLineCode(SupervisionDb db, Acts acts, FindAttempt findAttempt, TimeProvider clock)
{
    public Task<Result<string>> ExecuteAsync(Actor actor, string taskNumber, string target, CancellationToken cancel)
    {
        return acts.ActAsync<string>(
            actor, DrawActs.IssueOwnLineCode, DrawObjects.Task(taskNumber),
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var attempt = found.Attempt;

                if (!await db.FrameRows.AnyAsync(row => row.Attempt == attempt.Id && row.Target == target, cancel))
                {
                    return DrawRecordProblems.NotInFrame(target, taskNumber);
                }

                var issued = new Signed(actor, clock.GetUtcNow());
                await ledger.WaitAsync(cancel);
                var replaced = await RevokeAsync(attempt.Id, target, issued, cancel);
                var code = RandomNumberGenerator.GetString(SpokenCode.Alphabet, OwnLineCode.Length);
                db.OwnLineCodes.Add(OwnLineCode.Of(
                    OwnLineCodeId.New(issued.At), attempt.Id, target, code, RandomNumberGenerator.GetBytes(SpokenCode.SaltLength), issued));
                await ledger.AuditAsync(actor, replaced ? "重新发给核对码，原码作废" : "发给核对码", taskNumber,
                    new { attempt = attempt.Number, 对象 = target }, issued.At, cancel);
                return OwnLineCode.Printed(code);
            },
            cancel);
    }

    private async Task<bool> RevokeAsync(AttemptId attempt, string target, Signed by, CancellationToken cancel)
    {
        if (await db.OwnLineCodes.SingleOrDefaultAsync(c => c.Attempt == attempt && c.Target == target && c.Revoked == null, cancel) is not { } standing)
        {
            return false;
        }

        standing.Revoke(by);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
