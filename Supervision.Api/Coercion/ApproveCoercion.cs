using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;

namespace Supervision.Api.Coercion;

/// <summary>批准强制措施: by a head who neither asked nor takes part; of an urgent one within twenty-four hours, or not at all.</summary>
public sealed class ApproveCoercion(Acts acts, FindCoercion find, CoercionPapers papers, CoercionGuard guard, TimeProvider clock)
{
    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionFileId id, string? words, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.Approve, CoercionObjects.File(id), ledger => InTransactionAsync(ledger, actor, id, words, cancel), cancel);

    public Task<Result<CoercionFile>> RefuseAsync(Actor actor, CoercionFileId id, string reason, CancellationToken cancel)
    {
        return acts.ActAsync<CoercionFile>(
            actor, CoercionActs.Refuse, CoercionObjects.File(id),
            async ledger =>
            {
                var now = clock.GetLocalNow();

                if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem)
                    || !file.Refuse(reason, new Signed(actor, now)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, "不予批准强制措施", id.ToString(), new { 理由 = reason }, now, cancel);
                return file;
            },
            cancel);
    }

    private async Task<Result<CoercionFile>> InTransactionAsync(Ledger ledger, Actor actor, CoercionFileId id, string? words, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        if (file.WhyNotApproved(now) is { } wrong)
        {
            return wrong;
        }

        if (!(await papers.ApprovalAsync(file, words, actor, now, cancel)).Succeeded(out var form, out problem)
            || !file.Approve(words, new Signed(actor, now, form.Number)).Succeeded(out _, out problem)
            || !guard.Allow(CoercionQuestions.Of(file, OfficeClock.DayOf(now))).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "批准强制措施", id.ToString(), new { 审批表 = form.Number, 补办 = file.Taking is not null, 意见 = words }, now, cancel);
        return file;
    }
}
