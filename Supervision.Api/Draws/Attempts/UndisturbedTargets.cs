using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Ratios;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Sampling;
using Supervision.Core.Time;

namespace Supervision.Api.Draws.Attempts;

/// <summary>
/// 无事不扰: in a task of the plan whose tiers are sealed, those on the white list of its lead stand in strata of their own with a lower ratio. They do so
/// only where each of them is really drawn less often: a quota is rounded up, so a handful would be drawn more often than before. An open task
/// has one stratum, and nobody is set apart in it, for that would show the list as a class.
/// </summary>
public sealed class UndisturbedTargets(SupervisionDb db, CategoryOfTask categories, RatiosInForce inForce, TimeProvider clock)
{
    public async Task<IReadOnlyList<EligibleTarget>> SetApartAsync(InspectionTask task, IReadOnlyList<EligibleTarget> pool, CancellationToken cancel)
    {
        var frozen = clock.GetUtcNow();

        if (!task.Sealed || task.Ground is not null || !(await inForce.DecidingAsync(task.Lead, frozen, cancel)).Succeeded(out var ratios, out _) || ratios.UndisturbedShare is null)
        {
            return pool;
        }

        var asOf = OfficeClock.DayOf(frozen);
        var entries = await db.WhiteList.AsNoTracking().Where(entry => entry.Department == task.Lead && entry.Until >= asOf).ToListAsync(cancel);
        var listed = entries.Where(entry => entry.HoldsOn(asOf)).Select(entry => entry.Target.ToString()).ToHashSet(StringComparer.Ordinal);

        if (listed.Count == 0)
        {
            return pool;
        }

        var category = await categories.ReadAsync(task, cancel);
        var lowered = pool.GroupBy(target => target.Tier).Where(tier => IsLower(ratios, category, tier.Key, tier.Count(target => listed.Contains(target.Target))))
            .Select(tier => tier.Key).ToHashSet(StringComparer.Ordinal);
        return [.. pool.Select(target => lowered.Contains(target.Tier) && listed.Contains(target.Target) ? target with { Tier = RatioTable.Undisturbed(target.Tier) } : target)];
    }

    private static bool IsLower(RatioTable ratios, string category, string tier, int listed)
    {
        if (listed == 0 || ratios.Find(category, tier) is not { } usual || ratios.Find(category, RatioTable.Undisturbed(tier)) is not { } lower)
        {
            return false;
        }

        return (decimal)CommitCheck.Quota(lower, listed) / listed < decimal.Parse(usual, CultureInfo.InvariantCulture);
    }
}
