using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.CreditRecords;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>
/// 被评主体: subjects of the register with their records, as a run sees them: those records count that stood when it began. What the province
/// has rated comes with its class, its source and its day.
/// </summary>
public sealed class RatedRegister(SupervisionDb db, AcrossDepartments across, SchemeRecords table)
{
    private const string Model = "省里评定，名录没有写明模型";

    /// <summary>The next subjects behind the last that the run has rated, in the order of their codes.</summary>
    public async Task<IReadOnlyList<RatedSubject>> NextAsync(RatingRun run, int most, CancellationToken cancel)
    {
        var last = run.Last ?? "";
        var rows = await Rows(db.Set<Subject>().FromSql($"select * from subjects where key > {last} order by key limit {most}")).ToListAsync(cancel);
        return await WithRecordsAsync(run, rows, cancel);
    }

    /// <summary>One subject as that run saw it; null where the register no longer has it.</summary>
    public async Task<RatedSubject?> OneAsync(RatingRun run, SubjectKey key, CancellationToken cancel)
    {
        var rows = await Rows(db.Set<Subject>().Where(subject => subject.Key == key)).ToListAsync(cancel);
        return (await WithRecordsAsync(run, rows, cancel)).SingleOrDefault();
    }

    private static IQueryable<RegisterRow> Rows(IQueryable<Subject> subjects) =>
        subjects.AsNoTracking().OrderBy(subject => subject.Key).Select(subject => new RegisterRow(subject.Key, subject.Tier, subject.Source, subject.SyncedAt));

    private async Task<IReadOnlyList<RatedSubject>> WithRecordsAsync(RatingRun run, List<RegisterRow> rows, CancellationToken cancel)
    {
        var keys = rows.Select(row => row.Key).ToList();
        var began = run.Started.At.ToUniversalTime();
        var kinds = table.KindsOf(run.Scheme).Append(CreditRecordKind.Repair).ToList();
        var counting = Slim(db.CreditRecords.Where(record => keys.Contains(record.Subject) && kinds.Contains(record.Kind) && record.RecordedAt <= began));
        var records = await across.ReadAsync(AcrossNeed.RatedRecords, () => counting.ToListAsync(cancel), cancel);
        var ended = records.Where(record => record.Ends is not null).ToDictionary(record => record.Ends!.Value, record => record.On);
        var bySubject = records.ToLookup(record => record.Subject);
        return [.. rows.Select(row => Subject(run, row, Counted(run, bySubject[row.Key], ended)))];
    }

    // Without the texts that no scheme asks.
    private static IQueryable<CreditRecord> Slim(IQueryable<CreditRecord> records)
    {
        return records.AsNoTracking().Select(
            record => new CreditRecord(record.Id, record.Subject, record.Kind, record.On, record.Number, record.Organ, record.OrganCode, record.RecordedAt)
            {
                Source = "",
                Content = "",
                Words = record.Words,
                Ends = record.Ends,
            });
    }

    private List<RatedRecord> Counted(RatingRun run, IEnumerable<CreditRecord> records, Dictionary<Guid, DateOnly> ended)
    {
        var counted = new List<RatedRecord>();

        foreach (var record in records)
        {
            var end = ended.TryGetValue(record.Id, out var day) ? day : (DateOnly?)null;

            if (table.Of(run.Scheme, record, end) is { } rated)
            {
                counted.Add(rated);
            }
        }

        return counted;
    }

    private static RatedSubject Subject(RatingRun run, RegisterRow row, List<RatedRecord> records) => new()
    {
        Id = row.Key.ToString(),
        Scheme = run.Scheme,
        AsOf = run.AsOf,
        From = run.From,
        To = run.To,
        Words = Imported(row),
        Records = records,
    };

    private static Dictionary<string, string> Imported(RegisterRow row)
    {
        if (row.Tier is not { } tier)
        {
            return [];
        }

        return new(StringComparer.Ordinal)
        {
            ["imported.tier"] = tier.ToString(),
            ["imported.source"] = row.Source,
            ["imported.date"] = $"{OfficeClock.DayOf(row.SyncedAt):yyyy-MM-dd}",
            ["imported.model"] = Model,
        };
    }

    private sealed record RegisterRow(SubjectKey Key, RiskTier? Tier, string Source, DateTimeOffset SyncedAt);
}
