using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>录入检查结果: by item and overall; may be repeated until the review.</summary>
public sealed class EnterResult(SupervisionDb db, Acts acts, FindCheck findCheck, ResultCodes codes, TimeProvider clock)
{
    /// <param name="overall">Codes or labels of the code table, in force on <paramref name="endedOn"/>.</param>
    public Task<Result<Done>> ExecuteAsync(
        Actor actor, CheckId id, IReadOnlyList<ItemResult> items, IReadOnlyList<string> overall, DateOnly endedOn,
        CancellationToken cancel) =>
        ByAsync(actor, CheckActs.Enter, id, items, overall, endedOn, cancel);

    /// <summary>As a row of the table other than its own allows it.</summary>
    internal Task<Result<Done>> ByAsync(
        Actor actor, ActRow act, CheckId id, IReadOnlyList<ItemResult> items, IReadOnlyList<string> overall, DateOnly endedOn, CancellationToken cancel) =>
        acts.ActAsync(actor, act, CheckObjects.Check(id), ledger => InTransactionAsync(ledger, actor, id, items, overall, endedOn, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, Actor actor, CheckId id, IReadOnlyList<ItemResult> items, IReadOnlyList<string> overall, DateOnly endedOn, CancellationToken cancel)
    {
        if (!(await findCheck.ByIdAsync(id, cancel)).Succeeded(out var check, out var problem))
        {
            return problem;
        }

        var found = overall.Select(text => (text, code: codes.Find(text, endedOn))).ToList();

        if (found.FirstOrDefault(pair => pair.code is null) is { text: { } unknown })
        {
            return CheckProblems.CodeUnknown(unknown);
        }

        var task = await db.Tasks.SingleAsync(t => t.Id == check.Task, cancel);
        var now = clock.GetUtcNow();
        var entered = check.Enter(new(items, [.. found.Select(pair => pair.code!)], endedOn, new Signed(actor, now)), task.Items);

        if (entered.Succeeded(out _, out _))
        {
            await ledger.AuditAsync(actor, "录入检查结果", check.Target.ToString(),
                new { 任务 = task.Number, 结果 = overall, 完成日期 = endedOn }, now, cancel);
        }

        return entered;
    }
}
