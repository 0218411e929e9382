using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>录入紧急检查结果: by item and overall, as of any check; may be repeated until the review.</summary>
public sealed class EnterEmergencyResult(Acts acts, FindEmergency find, ResultCodes codes, TimeProvider clock)
{
    /// <param name="overall">Codes or labels of the code table, in force on <paramref name="endedOn"/>.</param>
    public Task<Result<EmergencyVisit>> ExecuteAsync(
        Actor actor, EmergencyVisitId id, IReadOnlyList<ItemResult> items, IReadOnlyList<string> overall, DateOnly endedOn, CancellationToken cancel) =>
        acts.ActAsync(
            actor, EmergencyActs.Enter, EmergencyObjects.Visit(id), ledger => InTransactionAsync(ledger, actor, id, items, overall, endedOn, cancel), cancel);

    private async Task<Result<EmergencyVisit>> InTransactionAsync(
        Ledger ledger, Actor actor, EmergencyVisitId id, IReadOnlyList<ItemResult> items, IReadOnlyList<string> overall, DateOnly endedOn, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var visit, out var problem))
        {
            return problem;
        }

        var found = overall.Select(text => (text, code: codes.Find(text, endedOn))).ToList();

        if (found.FirstOrDefault(pair => pair.code is null) is { text: { } unknown })
        {
            return CheckProblems.CodeUnknown(unknown);
        }

        var now = clock.GetLocalNow();

        if (!visit.Enter(items, [.. found.Select(pair => pair.code!)], endedOn, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "录入紧急检查结果", visit.Id.ToString(), new { 对象 = visit.Target, 结果 = visit.Results, 完成日期 = endedOn }, now, cancel);
        return visit;
    }
}
