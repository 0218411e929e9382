using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Files;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Credit;

/// <summary>
/// 导入双公示文件: penalties and licences of other systems enter the credit record of their subjects. Good rows are kept, bad ones are told with
/// every cell that is wrong. Nothing becomes public by it.
/// </summary>
public sealed class ImportCredit(SupervisionDb db, Acts acts, CreditColumns columns, WorkingDayCalendar calendar, TimeProvider clock)
{
    private const int MostRows = 100_000;

    public async Task<Result<CreditFileReport>> ExecuteAsync(Actor actor, string path, CancellationToken cancel)
    {
        if (await acts.WhyNotAsync(actor, CreditActs.Import, cancel) is { } refused)
        {
            return refused;
        }

        if (!Read(path).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        return await acts.ActOnceAsync(actor, CreditActs.Import, OtherObjects.Nothing("信用记录"), ledger => InTransactionAsync(ledger, actor, file, cancel), cancel);
    }

    private Result<ReadFile> Read(string path)
    {
        if (!RowFiles.Open(path).Succeeded(out var reader, out var problem))
        {
            return problem;
        }

        using var lines = reader;

        if (!columns.Of(path, lines.Headers).Succeeded(out var places, out problem))
        {
            return problem;
        }

        try
        {
            var today = OfficeClock.Today(clock);
            var rows = new List<CreditRow>();

            while (lines.Read())
            {
                rows.Add(CreditRow.Of(places, FileRow.Of(lines), today));

                if (rows.Count > MostRows)
                {
                    return CreditProblems.TooManyRows(MostRows);
                }
            }

            return rows.Count == 0 ? CreditProblems.NoRows(path) : new ReadFile(rows, lines.Digest(), today);
        }
        catch (Exception exception) when (RowFiles.Unreadable(path, exception) is { } unreadable)
        {
            return unreadable;
        }
    }

    private async Task<Result<CreditFileReport>> InTransactionAsync(Ledger ledger, Actor actor, ReadFile file, CancellationToken cancel)
    {
        // Two files at once could both hold the same decision.
        await ledger.WaitAsync(cancel);
        var now = clock.GetLocalNow();
        var subjects = await SubjectsAsync(file, cancel);
        var standing = await StandingAsync(file, cancel);
        var (added, known, faults, refused) = (0, 0, new List<CreditFault>(), 0);

        foreach (var row in file.Rows)
        {
            var record = Fits(row, file, subjects, now.ToUniversalTime());
            var key = record is null ? default : KeyOf(record);

            if (record is not null && !standing.TryAdd(key, record))
            {
                known += standing[key].SaysAs(record) ? 1 : 0;

                if (standing[key].SaysAs(record))
                {
                    continue;
                }

                row.RefuseNumber("另一个文号：同一机关同一文号已有内容不同的记录；决定变更的，按新的文书记入");
                record = null;
            }

            if (record is null)
            {
                refused++;
                faults.AddRange(row.Faults);
                continue;
            }

            db.CreditRecords.Add(record);
            added++;
        }

        if (refused == file.Rows.Count)
        {
            return CreditProblems.AllRefused(faults);
        }

        var report = new CreditFileReport(file.Rows.Count, added, known, refused, faults, Quality(file));
        await ledger.AuditAsync(actor, "导入双公示文件", "信用记录",
            new { 摘要 = file.Digest, 读入 = report.Read, 新增 = added, 已有 = known, 退回 = refused }, now, cancel);
        return report;
    }

    // Null: it goes back.
    private static CreditRecord? Fits(CreditRow row, ReadFile file, HashSet<SubjectKey> subjects, DateTimeOffset at)
    {
        if (row.Faults.Count > 0)
        {
            return null;
        }

        if (!subjects.Contains(SubjectKey.Parse(row.Subject)))
        {
            row.RefuseSubject("检查对象名录里的主体；名录里没有的，先导入名录");
            return null;
        }

        return row.Record(file.Digest, at);
    }

    private async Task<HashSet<SubjectKey>> SubjectsAsync(ReadFile file, CancellationToken cancel)
    {
        var keys = file.Good.Select(row => SubjectKey.Parse(row.Subject)).Distinct().ToList();
        return await db.Set<Subject>().Where(subject => keys.Contains(subject.Key)).Select(subject => subject.Key).ToHashSetAsync(cancel);
    }

    private async Task<Dictionary<RecordKey, CreditRecord>> StandingAsync(ReadFile file, CancellationToken cancel)
    {
        var numbers = file.Good.Select(row => row.Number).Distinct().ToList();
        var records = await db.CreditRecords.AsNoTracking().Where(record => numbers.Contains(record.Number)).ToListAsync(cancel);
        return records.ToDictionary(KeyOf);
    }

    private static RecordKey KeyOf(CreditRecord record) => new(record.OrganCode, record.Number, record.Subject, record.Kind);

    private CreditQuality Quality(ReadFile file)
    {
        var (late, undated) = (0, 0);

        foreach (var row in file.Rows)
        {
            if (row.On is not { } on || !calendar.AddWorkingDays(on, CreditQuality.Days).Succeeded(out var last, out _))
            {
                undated++;
            }
            else if (file.Today > last)
            {
                late++;
            }
        }

        return new(
            file.Rows.Count, late, undated, file.Rows.Count(row => row.IsIncomplete), file.Rows.Count(row => !row.IsLegible),
            [.. file.Rows.Select(row => row.Doubt()).OfType<string>()]);
    }

    private readonly record struct RecordKey(string OrganCode, string Number, SubjectKey Subject, CreditRecordKind Kind);

    private sealed record ReadFile(IReadOnlyList<CreditRow> Rows, string Digest, DateOnly Today)
    {
        public IEnumerable<CreditRow> Good => Rows.Where(row => row.Faults.Count == 0);
    }
}
