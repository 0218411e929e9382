using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.BackChecks;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.Replacements;

/// <summary>
/// 替换检查人员: says who goes and for which listed reason; who comes follows from the tickets. Approved by the head, before a result is entered.
/// </summary>
public sealed class ReplaceInspector(
    Acts acts, FindAttempt findAttempt, FindStaffed findStaffed, PlacesOfAttempt placesOfAttempt, VisitNotice notice,
    ReplacementWriter replacementWriter, TimeProvider clock)
{
    /// <param name="team">The department by the name it has in the draw.</param>
    public Task<Result<ReplacementLine>> ExecuteAsync(
        Actor actor, string taskNumber, SubjectKey target, string team, int slot, string reason, CancellationToken cancel) =>
        acts.ActAsync<ReplacementLine>(actor, ReplacementActs.ReplaceInspector, PlaceObjects.Place(taskNumber, target, team, slot), ledger => ReplaceAsync(ledger, actor, taskNumber, target, team, slot, reason, cancel), cancel);

    /// <summary>Tries a place again that an earlier replacement left empty, when people are back.</summary>
    public Task<Result<ReplacementLine>> RefillAsync(
        Actor actor, string taskNumber, SubjectKey target, string team, int slot, CancellationToken cancel) =>
        acts.ActAsync<ReplacementLine>(
            actor, ReplacementActs.ReplaceInspector, PlaceObjects.Place(taskNumber, target, team, slot),
            ledger => ReplaceAsync(ledger, actor, taskNumber, target, team, slot, ReplacementReason.Returned, cancel), cancel);

    /// <summary>The same for a person wherever he stands at the target; told apart from whoever may have taken the place meanwhile.</summary>
    public Task<Result<ReplacementLine>> ReplacePersonAsync(
        Actor actor, string taskNumber, SubjectKey target, string inspector, string reason, CancellationToken cancel) =>
        acts.ActAsync<ReplacementLine>(
            actor, ReplacementActs.ReplaceInspector, PlaceObjects.Person(taskNumber, target, inspector),
            async ledger =>
            {
                await ledger.WaitAsync(cancel);

                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem)
                    || !(await placesOfAttempt.ReadAsync(found.Attempt, cancel)).Succeeded(out var places, out problem))
                {
                    return problem;
                }

                return places.PlaceOf(target.ToString(), inspector) is var (team, slot)
                    ? await ReplaceAsync(ledger, actor, taskNumber, target, team, slot, reason, cancel)
                    : ReplacementProblems.NotOnCheck(target.ToString(), inspector);
            },
            cancel);

    internal async Task<Result<ReplacementLine>> ReplaceAsync(
        Ledger ledger, Actor actor, string taskNumber, SubjectKey target, string team, int slot, string reason, CancellationToken cancel)
    {
        // Replacements of a task come one after the other, so the lock is taken before anything is read.
        await ledger.WaitAsync(cancel);

        if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem)
            || !(await findStaffed.ByTargetAsync(found, target, cancel)).Succeeded(out var staffed, out problem)
            || !(await placesOfAttempt.ReadAsync(found.Attempt, cancel)).Succeeded(out var places, out problem))
        {
            return problem;
        }

        if (staffed.WhyClosed() is { } closed)
        {
            return closed;
        }

        if (!places.Replace(target.ToString(), team, slot, reason).Succeeded(out var line, out problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var earlier = (staffed as BackCheck)?.Visit?.NoticeNumber;
        var replacing = new Replacing(found.Task, found.Attempt, new Signed(actor, now));

        if (await replacementWriter.SubstituteAsync(ledger, replacing, [line], staffed, cancel) is { } refused)
        {
            return refused;
        }

        if (staffed is BackCheck back && !(await notice.RenewAsync(found.Task, back, earlier, replacing.Approved, cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "替换检查人员", taskNumber, new { line.Seq, line.Target, line.Team, line.Slot, line.Out, line.In, line.Reason }, now, cancel);
        return line;
    }
}
