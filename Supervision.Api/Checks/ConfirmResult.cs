using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>
/// 签认检查结果: another officer of the check stands by what was entered, in his own session, at once or later. A result that nobody has confirmed is
/// not reviewed (行政处罚法第42条、第55条); neither is an imported one, which no officer of the check has entered himself.
/// </summary>
public sealed class ConfirmResult(Acts acts, FindCheck findCheck, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, CheckId id, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.Confirm, CheckObjects.Check(id), ledger => InTransactionAsync(ledger, actor, id, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(Ledger ledger, Actor actor, CheckId id, CancellationToken cancel)
    {
        if (!(await findCheck.ByIdAsync(id, cancel)).Succeeded(out var check, out var problem))
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var confirmed = check.Confirm(new Signed(actor, now));

        if (confirmed.Succeeded(out _, out _))
        {
            await ledger.AuditAsync(actor, "签认检查结果", check.Target.ToString(),
                new { 结果 = check.PartOf(actor.Department)?.Results ?? check.Results, 录入 = (check.PartOf(actor.Department)?.Entered ?? check.Entered)!.By.Person }, now, cancel);
        }

        return confirmed;
    }
}
