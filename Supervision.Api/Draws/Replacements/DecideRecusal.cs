using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Replacements;

/// <summary>决定回避: the head grants or refuses a party's application, with grounds. Granted, the replacement follows at once and by the rule.</summary>
public sealed class DecideRecusal(
    SupervisionDb db, Acts acts, FindAttempt findAttempt, PlacesOfAttempt placesOfAttempt, ReplaceInspector replace, RankOfConcerned rank,
    TimeProvider clock)
{
    private const string GrantedReason = "recusal-granted";

    /// <summary>The replacement when it was granted and the person still stood there; otherwise an empty list.</summary>
    public Task<Result<IReadOnlyList<ReplacementLine>>> ExecuteAsync(
        Actor actor, string taskNumber, RecusalRequestId id, bool granted, string grounds, CancellationToken cancel) =>
        acts.ActAsync<IReadOnlyList<ReplacementLine>>(actor, ReplacementActs.DecideRecusal, PlaceObjects.Waiting(taskNumber, id), ledger => DecideAsync(ledger, actor, taskNumber, id, granted, grounds, cancel), cancel);

    private async Task<Result<IReadOnlyList<ReplacementLine>>> DecideAsync(
        Ledger ledger, Actor actor, string taskNumber, RecusalRequestId id, bool granted, string grounds, CancellationToken cancel)
    {
        await ledger.WaitAsync(cancel);

        if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        if (await db.RecusalRequests.SingleOrDefaultAsync(r => r.Id == id && r.Attempt == found.Attempt.Id, cancel) is not { } request)
        {
            return ReplacementProblems.RequestNotFound(taskNumber);
        }

        if (await rank.RefusalAsync(actor, request, cancel) is { } above)
        {
            return above;
        }

        var now = clock.GetUtcNow();

        if (!request.Decide(granted, grounds, new Signed(actor, now)).Succeeded(out _, out problem)
            || !(await placesOfAttempt.ReadAsync(found.Attempt, cancel)).Succeeded(out var places, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, granted ? "同意回避申请" : "驳回回避申请", taskNumber, new { request.Target, request.Inspector, grounds }, now, cancel);
        var lines = new List<ReplacementLine>();

        if (granted && places.PlaceOf(request.Target.ToString(), request.Inspector) is var (team, slot))
        {
            if (!(await replace.ReplaceAsync(ledger, actor, taskNumber, request.Target, team, slot, GrantedReason, cancel)).Succeeded(out var line, out problem))
            {
                return problem;
            }

            lines.Add(line);
        }

        return lines;
    }
}
