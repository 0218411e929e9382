using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Disclosures;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Subjects;

namespace Supervision.Api.Demo;

/// <summary>演示小结: counted from rows after the publisher is done, as a table and as summary.json.</summary>
internal sealed record DemoReport(
    int Subjects,
    int Frame,
    IReadOnlyDictionary<string, int> Excluded,
    int Drawn,
    int Assigned,
    IReadOnlyDictionary<string, int> Results,
    int Breaches,
    IReadOnlyDictionary<string, int> Decisions,
    DisclosureCounts Disclosures,
    decimal? PlanCompletionRate,
    decimal? DisclosureRate,
    int Papers)
{
    private static readonly JsonSerializerOptions Indented = new(Jsonb.Options) { WriteIndented = true };

    public static async Task<DemoReport> CountAsync(
        SupervisionDb db, CompletionRates rates, Core.Checks.ResultCodes codes, DateOnly asOf, CancellationToken cancel)
    {
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Locked != null, cancel);
        var figures = await rates.CountAsync(asOf.Year, asOf, cancel);
        var results = await db.Checks.AsNoTracking().Select(check => check.Results).ToListAsync(cancel);
        var outcomes = await db.Cases.AsNoTracking().Select(c => c.Outcome).ToListAsync(cancel);
        var deliveries = await db.Deliveries.AsNoTracking().ToListAsync(cancel);

        return new(
            await db.Set<Subject>().CountAsync(cancel),
            attempt.FrameSize,
            attempt.Excluded.ToDictionary(pair => Core.Plans.ExclusionNames.Named(pair.Key), pair => pair.Value),
            await db.DrawnRows.CountAsync(row => row.Attempt == attempt.Id && !row.Reserve, cancel),
            await db.AssignedRows.CountAsync(row => row.Attempt == attempt.Id, cancel),
            results.SelectMany(list => list).CountBy(code => codes.Find(code, asOf)?.Label ?? code).ToDictionary(),
            await db.Breaches.CountAsync(cancel),
            outcomes.CountBy(outcome => Core.Exemptions.OutcomeNames.Code(outcome)).ToDictionary(),
            new(figures.Disclosures,
                deliveries.Count(delivery => delivery.SentAt is not null),
                deliveries.Count(delivery => delivery.AcceptedAt is not null),
                deliveries.Count(delivery => delivery.State is DeliveryState.Visible),
                deliveries.Count(delivery => delivery.State is DeliveryState.Rejected)),
            figures.PlanCompletionRate,
            figures.DisclosureRate,
            await db.Papers.CountAsync(paper => paper.Pdf != null, cancel));
    }

    public string ToJson() => JsonSerializer.Serialize(this, Indented) + "\n";

    public IEnumerable<(string Label, string Value)> Lines()
    {
        yield return ("检查对象", $"{Subjects}个，名录{Frame}个");
        yield return ("剔除", string.Join('、', Excluded.Select(pair => $"{pair.Key}{pair.Value}")));
        yield return ("抽中", $"{Drawn}个，分配{Assigned}人次");
        yield return ("结果", string.Join('、', Results.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key}{pair.Value}")));
        yield return ("线索", $"{Breaches}条");
        yield return ("建议", string.Join('、', Decisions.Select(pair => $"{pair.Key} {pair.Value}")));
        yield return ("公示", $"应公示{Disclosures.Due}条，推送{Disclosures.Sent}次，接收{Disclosures.Accepted}次，已公示{Disclosures.Visible}次，退回{Disclosures.Rejected}次");
        yield return ("抽查计划完成率", Percent(PlanCompletionRate));
        yield return ("公示率", Percent(DisclosureRate));
        yield return ("文书", $"{Papers}份");
    }

    private static string Percent(decimal? rate) => rate is { } value ? $"{value:P1}" : "尚无应计对象";
}

/// <param name="Due">Results that must become public; the other counts are deliveries, one for each channel.</param>
internal sealed record DisclosureCounts(int Due, int Sent, int Accepted, int Visible, int Rejected);
