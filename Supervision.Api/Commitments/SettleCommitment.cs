using Supervision.Api.Registers.Departments;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>
/// 承诺履行情况的去处: the one place through which a commitment that was kept or broken leaves its file, inside the transaction of the act. The audit
/// line says word for word what the credit record of the subject is to be told; whoever keeps that record is called here.
/// </summary>
public sealed class SettleCommitment(DepartmentNames names)
{
    /// <param name="detail">What the audit line of the act says besides.</param>
    public async Task WriteAsync(Ledger ledger, Actor actor, string act, Commitment commitment, object detail, DateTimeOffset at, CancellationToken cancel)
    {
        var settled = commitment.Settled();

        if (settled is null)
        {
            await ledger.AuditAsync(actor, act, commitment.Paper, new { 办理 = detail, 信用记录 = "不记入：目录没有列这一类" }, at, cancel);
            return;
        }

        var organ = (await names.ReadAsync(cancel))[settled.Organ];
        var told = new { 主体 = settled.Subject, 履约 = settled.IsKept, 日期 = settled.On, 承诺编码 = settled.Number, 认定机关 = organ, 目录类别 = settled.Catalogue, 内容 = settled.Content };
        await ledger.AuditAsync(actor, act, commitment.Paper, new { 办理 = detail, 信用记录 = told }, at, cancel);
    }
}
