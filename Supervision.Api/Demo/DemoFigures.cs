using Microsoft.EntityFrameworkCore;
using Supervision.Api.Disclosures;
using Supervision.Core.Credit;
using Supervision.Core.Disclosures;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;

namespace Supervision.Api.Demo;

/// <summary>Counts what the demonstration report tells.</summary>
public sealed class DemoFigures(SupervisionDb db, CompletionRates rates, Core.Checks.ResultCodes codes)
{
    public async Task<DemoReport> ReadAsync(DateOnly asOf, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Plan != null, cancel);
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Task == task.Id && a.Locked != null, cancel);
        var figures = await rates.CountAsync(asOf.Year, asOf, cancel);
        var results = await db.Checks.AsNoTracking().Where(check => check.Task == task.Id)
            .Select(check => check.Results).ToListAsync(cancel);
        var outcomes = await db.Cases.AsNoTracking().NewestProposals().Select(newest => newest.Outcome).ToListAsync(cancel);
        var deliveries = await db.Deliveries.AsNoTracking().ToListAsync(cancel);

        return new DemoReport(
            task.Number,
            await db.Set<Subject>().CountAsync(cancel),
            attempt.FrameSize,
            attempt.Excluded.ToDictionary(pair => Core.Draws.Process.ExclusionNames.Named(pair.Key), pair => pair.Value),
            await db.DrawnRows.CountAsync(row => row.Attempt == attempt.Id && !row.Reserve, cancel),
            await db.AssignedRows.CountAsync(row => row.Attempt == attempt.Id, cancel),
            results.SelectMany(list => list).CountBy(code => codes.Find(code, asOf)?.Label ?? code).ToDictionary(),
            await db.Breaches.CountAsync(cancel),
            outcomes.CountBy(outcome => outcome.Code()).ToDictionary(),
            new(figures.Disclosures,
                deliveries.Count(delivery => delivery.SentAt is not null),
                deliveries.Count(delivery => delivery.AcceptedAt is not null),
                deliveries.Count(delivery => delivery.State is DeliveryState.Visible),
                deliveries.Count(delivery => delivery.State is DeliveryState.Rejected),
                figures.NotYetDue,
                await db.Disclosures.CountAsync(disclosure => disclosure.WithdrawnAt != null, cancel)),
            figures.PlanCompletionRate,
            figures.DisclosureRate,
            await db.Papers.CountAsync(paper => paper.Pdf != null, cancel),
            await CreditAsync(cancel));
    }

    private async Task<CreditCounts> CreditAsync(CancellationToken cancel)
    {
        var kinds = await db.CreditRecords.AsNoTracking().Select(record => record.Kind).ToListAsync(cancel);
        var runs = await db.RatingRuns.AsNoTracking().Where(run => run.FinishedAt != null).OrderBy(run => run.Month).Select(run => run.Id).ToListAsync(cancel);
        var (first, last) = (runs.FirstOrDefault(), runs.LastOrDefault());
        var earlier = db.RatingSnapshots.AsNoTracking().Where(one => one.Run == first);
        var later = db.RatingSnapshots.AsNoTracking().Where(one => one.Run == last);
        var moved = await earlier.Join(later, one => one.Subject, one => one.Subject, (before, after) => new { Before = before.Tier, After = after.Tier })
            .CountAsync(pair => pair.Before != pair.After, cancel);
        var repairs = await db.Repairs.AsNoTracking().ToListAsync(cancel);
        return new(
            kinds.Count(kind => kind is CreditRecordKind.Penalty), kinds.Count(kind => kind is CreditRecordKind.CommitmentBroken), moved,
            repairs.Count(repair => repair.State is RepairState.Granted));
    }
}
