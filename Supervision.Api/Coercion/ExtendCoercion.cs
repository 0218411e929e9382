using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;

namespace Supervision.Api.Coercion;

/// <summary>批准延长强制措施: by the head, before the end, once, by thirty days at most; it counts when the party was told in writing.</summary>
public sealed class ExtendCoercion(Acts acts, FindCoercion find, CoercionGuard guard, TimeProvider clock)
{
    public const int MostDays = 30;

    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionFileId id, int? days, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.Extend, CoercionObjects.File(id), ledger => InTransactionAsync(ledger, actor, id, days, reason, cancel), cancel);

    private async Task<Result<CoercionFile>> InTransactionAsync(
        Ledger ledger, Actor actor, CoercionFileId id, int? days, string reason, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (days is not (> 0 and <= MostDays))
        {
            return CoercionFileProblems.NoDays(MostDays);
        }

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem)
            || !file.Extend(days.Value, reason, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        var asked = CoercionQuestions.Of(file, OfficeClock.DayOf(now)) with { Extension = new TermExtension(now, true, days.Value) };

        if (!guard.Allow(asked).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "批准延长强制措施", id.ToString(), new { 日数 = days, 理由 = reason }, now, cancel);
        return file;
    }
}
