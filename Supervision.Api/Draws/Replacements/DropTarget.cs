using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Checks;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.Replacements;

/// <summary>
/// 替换检查对象: a drawn target that cannot be checked gives way, for a listed reason, to the next reserve of its stratum. It stays listed.
/// </summary>
public sealed class DropTarget(
    Acts acts, FindCheck findCheck, FindAttempt findAttempt, PlacesOfAttempt placesOfAttempt,
    ReplacementWriter replacementWriter, TimeProvider clock)
{
    public Task<Result<IReadOnlyList<ReplacementLine>>> ExecuteAsync(
        Actor actor, string taskNumber, SubjectKey target, string reason, CancellationToken cancel) =>
        acts.ActAsync<IReadOnlyList<ReplacementLine>>(
            actor, ReplacementActs.DropTarget, PlaceObjects.Target(taskNumber, target),
            async ledger =>
            {
                await ledger.WaitAsync(cancel);

                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                if (found.Task.BackCheck is not null)
                {
                    return BackCheckProblems.NotDropped(taskNumber);
                }

                if (!(await findCheck.ByTargetAsync(taskNumber, target, cancel)).Succeeded(out var check, out problem)
                    || !(await placesOfAttempt.ReadAsync(found.Attempt, cancel)).Succeeded(out var places, out problem)
                    || !places.Drop(target.ToString(), reason).Succeeded(out var lines, out problem))
                {
                    return problem;
                }

                var now = clock.GetUtcNow();
                var replacing = new Replacing(found.Task, found.Attempt, new Signed(actor, now));

                if (await replacementWriter.DropAsync(ledger, replacing, places, lines, check, cancel) is { } refused)
                {
                    return refused;
                }

                await ledger.AuditAsync(actor, "替换检查对象", taskNumber, new { 原对象 = lines[0].Out, 递补 = lines[0].In, reason, 人员替换 = lines.Count - 1 }, now, cancel);
                return Result(lines);
            },
            cancel);

    private static Result<IReadOnlyList<ReplacementLine>> Result(IReadOnlyList<ReplacementLine> lines) => lines.ToList();
}
