using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Papers.Coercion;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Coercion;

/// <summary>解除强制措施: the head decides it, with its ground; what was taken goes back at once.</summary>
public sealed class LiftCoercion(Acts acts, FindCoercion find, CoercionPapers papers, TimeProvider clock)
{
    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionFileId id, LiftingGround? ground, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.Lift, CoercionObjects.File(id), ledger => InTransactionAsync(ledger, actor, id, ground, reason, cancel), cancel);

    private async Task<Result<CoercionFile>> InTransactionAsync(
        Ledger ledger, Actor actor, CoercionFileId id, LiftingGround? ground, string reason, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (ground is not { } known)
        {
            return CoercionFileProblems.NoGround();
        }

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        var lifting = new CoercionLifting(known, reason);

        if (file.WhyNotLifted(lifting, now) is { } wrong)
        {
            return wrong;
        }

        var issued = await papers.NoticeAsync(
            file, (CoercionNotice.LiftingTitle, CoercionNotice.LiftingMark), $"{known.Named()}：{reason}（行政强制法第28条、第33条）",
            "本机关决定解除上述强制措施，立即退还财物；已经变卖的，退还变卖所得款项；变卖价格明显低于市场价格、造成损失的，给予补偿", now, cancel);

        if (!issued.Succeeded(out var paper, out problem)
            || !file.Lift(lifting, new Signed(actor, now, paper.Number)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "解除强制措施", id.ToString(), new { 文书 = paper.Number, 情形 = known.Named(), 理由 = reason }, now, cancel);
        return file;
    }
}
