using Microsoft.EntityFrameworkCore;
using Supervision.Api.Commitments;
using Supervision.Api.Credit;
using Supervision.Api.Disclosures;
using Supervision.Core.Credit;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;

namespace Supervision.Api.Repairs;

/// <summary>
/// 修复的效果: in the transaction of the decision the record ends, the inspection result falls with what it led to, our disclosures are withdrawn from
/// every channel that had them, and a broken commitment bars nobody any more.
/// </summary>
public sealed class RepairEffectsWriter(SupervisionDb db, RepairJudge judge, WriteCredit credit, SettleCommitment settle, WithdrawDisclosure withdraw)
{
    /// <param name="isFinal">False: it is masked for the time being, and the record itself goes on.</param>
    public async Task<Result<RepairEffects>> WriteAsync(Ledger ledger, FoundRepair found, bool isFinal, string words, Signed signed, CancellationToken cancel)
    {
        var records = await RecordsAsync(found, cancel);
        var withdrawn = new List<string>();

        foreach (var record in records.Where(one => one.Kind is CreditRecordKind.InspectionResult))
        {
            if (!(await WithdrawAsync(ledger, record, signed, cancel)).Succeeded(out var gone, out var problem))
            {
                return problem;
            }

            withdrawn.AddRange(gone);
        }

        var commitment = isFinal && found.Record.Kind is CreditRecordKind.CommitmentBroken ? found.Record.Number : null;

        if (commitment is not null && await RepairCommitmentAsync(found, words, signed, cancel) is { } refused)
        {
            return refused;
        }

        foreach (var record in records.Where(_ => isFinal && commitment is null))
        {
            await EndAsync(found, record, words, signed, cancel);
        }

        var ended = isFinal ? records.Select(record => record.Number) : [];
        return new RepairEffects(judge.Window(found.Case.Policy), [.. ended], withdrawn, commitment, isFinal);
    }

    // What is repaired, and the inspection result from which it followed, where the policy lets that fall with it.
    private async Task<IReadOnlyList<CreditRecord>> RecordsAsync(FoundRepair found, CancellationToken cancel)
    {
        var falls = judge.Policy(found.Case.Policy) is { WithInspection: true };
        return falls && found.Case.Intake.Inspection is { } id
            ? [found.Record, await db.CreditRecords.AsNoTracking().SingleAsync(one => one.Id == id, cancel)]
            : [found.Record];
    }

    private async Task EndAsync(FoundRepair found, CreditRecord record, string words, Signed signed, CancellationToken cancel)
    {
        // Repaired before under another policy, it has ended already.
        if (await db.CreditRecords.AnyAsync(one => one.Ends == record.Id, cancel))
        {
            return;
        }

        var number = record.Id == found.Record.Id ? signed.DocumentNumber! : $"{signed.DocumentNumber}（检查结果）";
        var ending = new OwnCredit(record.Subject, CreditRecordKind.Repair, found.Case.Department, OfficeClock.DayOf(signed.At), number)
        {
            Source = $"信用修复申请{found.Case.Number}",
            Clause = judge.Title(found.Case.Policy),
            Content = words,
            Ends = record.Id,
        };
        await credit.OfActAsync(ending, signed.At, cancel);
    }

    private async Task<Result<List<string>>> WithdrawAsync(Ledger ledger, CreditRecord record, Signed signed, CancellationToken cancel)
    {
        var withdrawn = new List<string>();

        foreach (var id in await DisclosuresAsync(record, cancel))
        {
            if (!(await withdraw.WithinAsync(ledger, signed.By, id, $"信用修复：{signed.DocumentNumber}", cancel)).Succeeded(out var gone, out var problem))
            {
                return problem;
            }

            withdrawn.Add(gone.Record);
        }

        return withdrawn;
    }

    // The record carries the number of the notice, or of the task where there was none.
    private async Task<IReadOnlyList<DisclosureId>> DisclosuresAsync(CreditRecord record, CancellationToken cancel)
    {
        var checks = await db.Checks.AsNoTracking()
            .Where(one => one.Target == record.Subject && (one.NoticeNumber == record.Number || (one.NoticeNumber == null && one.EndedOn == record.On)))
            .Select(one => one.Id).ToListAsync(cancel);
        var names = checks.Select(id => id.ToString()).ToList();
        return await db.Disclosures.AsNoTracking().Where(one => names.Contains(one.Record) && one.WithdrawnAt == null).Select(one => one.Id).ToListAsync(cancel);
    }

    private async Task<Problem?> RepairCommitmentAsync(FoundRepair found, string words, Signed signed, CancellationToken cancel)
    {
        var (department, code) = (found.Case.Department, found.Record.Number);

        if (await db.Commitments.SingleOrDefaultAsync(one => one.Department == department && one.Code == code, cancel) is not { } commitment)
        {
            return RepairCaseProblems.UnknownRecord();
        }

        if (!commitment.Repair(words, signed).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await settle.RepairAsync(commitment, signed, words, cancel);
        return null;
    }
}
