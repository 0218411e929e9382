using Microsoft.EntityFrameworkCore;
using Supervision.Api.Credit;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Commitments;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Commitments;

/// <summary>
/// 承诺履行情况的去处: the one place through which a commitment that was kept or broken leaves its file and enters the credit record of its subject,
/// inside the transaction of the act. The audit line says word for word what the record was told.
/// </summary>
public sealed class SettleCommitment(SupervisionDb db, DepartmentNames names, WriteCredit credit)
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
        await credit.OfActAsync(Record(settled, commitment), at, cancel);
    }

    /// <summary>What a breach left in the credit record no longer counts from the day of its repair; where it left nothing there is nothing to end.</summary>
    public async Task RepairAsync(Commitment commitment, Signed by, string reason, CancellationToken cancel)
    {
        var (organ, code) = (commitment.Department.ToString(), commitment.Code);
        var broken = await db.CreditRecords.AsNoTracking().SingleOrDefaultAsync(
            one => one.Kind == CreditRecordKind.CommitmentBroken && one.OrganCode == organ && one.Number == code && one.Subject == commitment.Target, cancel);

        if (broken is null)
        {
            return;
        }

        // One decision may repair several; each ends a record of its own.
        var number = $"{by.DocumentNumber}（承诺编码{code}）";
        var repaired = new OwnCredit(commitment.Target, CreditRecordKind.Repair, commitment.Department, OfficeClock.DayOf(by.At), number)
        {
            Source = $"告知承诺书{commitment.Paper}",
            Content = reason,
            Ends = broken.Id,
        };
        await credit.OfActAsync(repaired, by.At, cancel);
    }

    private static OwnCredit Record(SettledCommitment settled, Commitment commitment)
    {
        var kind = settled.IsKept ? CreditRecordKind.CommitmentKept : CreditRecordKind.CommitmentBroken;
        return new(settled.Subject, kind, settled.Organ, settled.On, settled.Number)
        {
            Source = $"告知承诺书{commitment.Paper}",
            Content = $"{settled.Item}：{settled.Content}",
            Clause = $"目录类别：{settled.Catalogue}",
        };
    }
}
