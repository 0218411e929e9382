using System.Globalization;
using System.Security.Cryptography;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;

namespace Supervision.Api.Draws.Attempts;

/// <summary>分层: labels for the tiers of a sealed task, new by chance for every task; one stratum for an open one.</summary>
internal static class StrataOfTask
{
    private const string NoTier = "无";

    /// <summary>Which label stands for which tier.</summary>
    public static IReadOnlyDictionary<string, string> Labels(InspectionTask task, IReadOnlyList<EligibleTarget> pool, RandomNumberGenerator chance)
    {
        if (!task.Sealed)
        {
            return new Dictionary<string, string> { ["S1"] = NoTier };
        }

        var tiers = pool.Select(target => target.Tier).Distinct().Order(StringComparer.Ordinal)
            .Select(tier => (tier, lot: Lot(chance))).ToList().OrderBy(pair => pair.lot).Select(pair => pair.tier);
        return tiers.Select((tier, i) => (label: string.Create(CultureInfo.InvariantCulture, $"S{i + 1}"), tier))
            .ToDictionary(pair => pair.label, pair => pair.tier);
    }

    private static ulong Lot(RandomNumberGenerator chance)
    {
        var lot = new byte[sizeof(ulong)];
        chance.GetBytes(lot);
        return BitConverter.ToUInt64(lot);
    }

    public static Frame Frame(InspectionTask task, IReadOnlyList<EligibleTarget> pool, IReadOnlyDictionary<string, string> labels)
    {
        var byTier = labels.ToDictionary(pair => pair.Value, pair => pair.Key);
        return Core.Draws.Protocol.Frames.Frame.Of(pool.Select(target => (target.Target, byTier[task.Sealed ? target.Tier : NoTier])));
    }

    /// <summary>Size, ratio, quota and reserve of each stratum by the ratio table in force at the freeze.</summary>
    public static Result<IReadOnlyList<Stratum>> Quotas(
        Frame frame, IReadOnlyDictionary<string, string> labels, RatioTable ratios, string category)
    {
        var strata = new List<Stratum>();
        var sizes = Enumerable.Range(0, frame.Count).CountBy(frame.Stratum).ToDictionary();

        foreach (var (label, tier) in labels.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (ratios.Find(category, tier) is not { } ratio)
            {
                return AttemptProblems.NoRatio(ratios.Version, category, tier);
            }

            var quota = CommitCheck.Quota(ratio, sizes[label]);
            strata.Add(new(label, sizes[label], ratio, quota, CommitCheck.Quota(ratios.ReserveShare, quota)));
        }

        return strata;
    }
}
