using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit;
using Supervision.Api.Disclosures;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>
/// 审核检查结果: another person confirms what was entered. At a joint check each department does so for its own items, and with the last of them, in the
/// same transaction, the disclosure to every channel is written, each problem found is handed on as a breach, and the result enters the credit record.
/// </summary>
public sealed class ReviewResult(
    SupervisionDb db, Acts acts, FindCheck findCheck, WriteDisclosure disclose, CreditOfCheck ofCheck, WriteCredit credit, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, CheckId id, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.Review, CheckObjects.Check(id), ledger => InTransactionAsync(ledger, actor, id, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(Ledger ledger, Actor actor, CheckId id, CancellationToken cancel)
    {
        if (!(await findCheck.ByIdAsync(id, cancel)).Succeeded(out var check, out var problem))
        {
            return problem;
        }

        var now = clock.GetUtcNow();

        if (!check.Review(new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        var task = await db.Tasks.SingleAsync(t => t.Id == check.Task, cancel);

        if (check.Reviewed is null)
        {
            await ledger.AuditAsync(actor, "审核检查结果", check.Target.ToString(),
                new { 任务 = task.Number, 结果 = check.PartOf(actor.Department)!.Results, 各部门审核完毕 = false }, now, cancel);
            return default(Done);
        }

        if (!(await disclose.ForAsync(ledger, task, check, now, cancel)).Succeeded(out var disclosure, out problem))
        {
            return problem;
        }

        await credit.OfActAsync(await ofCheck.ReadAsync(task, check, disclosure, cancel), now, cancel);
        db.Breaches.AddRange(BreachesOf(check, now));
        await ledger.AuditAsync(actor, "审核检查结果", check.Target.ToString(),
            new { 任务 = task.Number, 结果 = check.Results }, now, cancel);
        return default(Done);
    }

    private static IEnumerable<Breach> BreachesOf(InspectionCheck check, DateTimeOffset now)
    {
        return check.Items.Where(item => item.Finding is ItemFinding.Problem).Select(item => new Breach
        {
            Id = BreachId.New(now),
            Check = check.Id,
            Target = check.Target,
            Department = item.Department,
            Item = item.Item,
            Description = item.Problem!,
            Disposition = item.Disposition!.Value,
            FoundOn = check.EndedOn!.Value,
        });
    }
}
