using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>导入修复申请: what the sites forward is received row by row; good rows are kept, bad ones go back with everything that is wrong with them.</summary>
public sealed class ImportRepairs(SupervisionDb db, Acts acts, RepairIntakes intakes, TimeProvider clock)
{
    public async Task<Result<RepairFileReport>> ExecuteAsync(Actor actor, string path, CancellationToken cancel)
    {
        if (await acts.WhyNotAsync(actor, RepairActs.Import, cancel) is { } refused)
        {
            return refused;
        }

        if (!RepairFile.Read(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return await acts.ActOnceAsync(actor, RepairActs.Import, OtherObjects.Nothing("信用修复"), ledger => InTransactionAsync(ledger, actor, file, cancel), cancel);
    }

    private async Task<Result<RepairFileReport>> InTransactionAsync(Ledger ledger, Actor actor, RepairFile file, CancellationToken cancel)
    {
        await ledger.WaitAsync(cancel);
        var now = clock.GetLocalNow();
        var office = await db.Set<Department>().AsNoTracking().SingleAsync(one => one.Code == actor.Department, cancel);
        var (added, known, faults, refused) = (0, 0, new List<CreditFault>(), 0);

        foreach (var row in file.Rows)
        {
            var received = await ReceiveAsync(actor, office, row, file.Digest, now, cancel);

            if (received is { } repair)
            {
                await ledger.AuditAsync(actor, "登记修复申请", repair.Number,
                    new { 对象 = repair.Target, 记录 = repair.RecordNumber, 途径 = repair.Policy, 来源 = repair.Intake.Source }, now, cancel);
                added++;
                continue;
            }

            // Sent once more, it is what it was.
            if (row.Faults.Count == 0)
            {
                known++;
                continue;
            }

            refused++;
            faults.AddRange(row.Faults);
        }

        if (refused == file.Rows.Count)
        {
            return RepairFileProblems.AllRefused(faults);
        }

        await ledger.AuditAsync(actor, "导入修复申请", "信用修复", new { 摘要 = file.Digest, 读入 = file.Rows.Count, 新增 = added, 已有 = known, 退回 = refused }, now, cancel);
        return new RepairFileReport(file.Rows.Count, added, known, refused, faults);
    }

    // Null: known already, or with a fault of its own.
    private async Task<RepairCase?> ReceiveAsync(Actor actor, Department office, RepairRow row, string digest, DateTimeOffset now, CancellationToken cancel)
    {
        if (row.Faults.Count > 0)
        {
            return null;
        }

        if (await RecordAsync(office, row, cancel) is not { } record)
        {
            return null;
        }

        var entry = row.Entry(record.Id, digest);

        if (await IsKnownAsync(office, entry, cancel))
        {
            return null;
        }

        if ((await intakes.ReadyAsync(actor, entry, now, cancel)).Succeeded(out var repair, out var problem))
        {
            return repair;
        }

        row.Refuse(RepairFaultColumns.Of(problem), problem.Message.TrimEnd('。'));
        return null;
    }

    private async Task<CreditRecord?> RecordAsync(Department office, RepairRow row, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(row.SubjectText, out var key))
        {
            row.Refuse(RepairRow.Subject, "统一社会信用代码");
            return null;
        }

        var number = row.RecordText;
        var found = await db.CreditRecords.AsNoTracking().Where(one => one.Subject == key && one.Number == number && one.Kind != CreditRecordKind.Repair).ToListAsync(cancel);
        var own = found.Where(one => RepairIntakes.IsOf(one, office)).ToList();

        if (own.Count == 1)
        {
            return own[0];
        }

        row.Refuse(RepairRow.Record, own.Count == 0 ? "本部门认定、已经记入这个主体信用档案的文书号" : "只有一条记录的文书号；同一文号有几条的，在窗口登记");
        return null;
    }

    // The row before may have been the same application.
    private async Task<bool> IsKnownAsync(Department office, RepairEntry entry, CancellationToken cancel)
    {
        var code = office.Code;
        return db.Repairs.Local.Any(one => one.Channel == entry.Channel && one.Number == entry.Number && one.Record == entry.Record)
            || await db.Repairs.AnyAsync(one => one.Department == code && one.Channel == entry.Channel && one.Number == entry.Number && one.Record == entry.Record, cancel);
    }
}

/// <summary>导入结果: what a file of applications brought.</summary>
/// <param name="Known">Received already.</param>
/// <param name="Refused">Rows that went back.</param>
public sealed record RepairFileReport(int Read, int Added, int Known, int Refused, IReadOnlyList<CreditFault> Faults);
