using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

/// <summary>Takes a drawn city to reviewed results, all in order but the last.</summary>
internal static class DisclosedCity
{
    /// <summary>The target at which a problem was found.</summary>
    public static async Task<SubjectKey> FillAsync(SmallCity city, bool approved = false)
    {
        if (!approved)
        {
            Value(await ApproveAllAsync(city, TaskNumber));
        }

        city.Clock.Set(SmallCity.At("2026-09-16T09:00"));
        Value(await NotifyAllAsync(city, TaskNumber));
        city.Clock.Set(SmallCity.At("2026-10-21T09:00"));
        var checks = await city.WithAsync<SupervisionDb, List<InspectionCheck>>(db => db.Checks.AsNoTracking().ToListAsync());

        foreach (var check in checks)
        {
            await FinishAsync(city, check.Id, check.Target == checks[^1].Target);
        }

        return checks[^1].Target;
    }

    /// <summary>Scanned, entered and reviewed by the clock of the city.</summary>
    public static async Task FinishAsync(SmallCity city, CheckId id, bool wrong)
    {
        var day = new DateOnly(2026, 10, 20);
        ItemResult[] items =
        [
            wrong ? new("SJ-001", SmallCity.Market, ItemFinding.Problem, "经营超过保质期的食品", Disposition.OrderedToCorrect)
                : new("SJ-001", SmallCity.Market, ItemFinding.InOrder),
            new("SW-001", SmallCity.Tax, ItemFinding.InOrder), new("XF-001", SmallCity.Fire, ItemFinding.InOrder),
        ];
        Value(await city.WithAsync<StartCheck, Result<Done>>(start =>
            start.ExecuteAsync(city.Drawn(id), id, day, "湘潭市雨湖区", null, default)));
        await city.EnterAsync(id, items, wrong ? "R06" : "R01", day);
        Value(await city.ConfirmAndReviewAsync(id));
    }
}
