using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;

namespace Supervision.Testing.Bundles;

/// <summary>A few replacements of targets and people, as chance and the rules have it.</summary>
internal static class BundleReplacements
{
    public static readonly ReplacementReason[] Reasons =
    [
        new("gone", "已注销", OfTarget: true, WholeTask: false), new("leave", "请假", OfTarget: false, WholeTask: true),
        new("recusal", "回避", OfTarget: false, WholeTask: false), new("back", "返岗", OfTarget: false, WholeTask: false, Returns: true),
    ];

    public static IReadOnlyList<ReplacementLine> Make(DrawnPlaces places, DrawRule rule, Random random)
    {
        for (var left = random.Next(3) == 0 ? random.Next(1, 9) : 0; left > 0 && places.Targets.Count > 0; left--)
        {
            var target = places.Targets.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(places.Targets.Count));
            var team = rule.Teams[random.Next(rule.Teams.Count)].Team;

            if (random.Next(3) == 0)
            {
                places.Drop(target, "gone");
            }
            else if (places.At(target, team) is { Count: > 0 } people)
            {
                // A place that stands empty is refused but for a return; when the return is of no use, nobody comes.
                var slot = random.Next(people.Count) + 1;
                places.Replace(target, team, slot, people[slot - 1] is null ? "back" : random.Next(2) == 0 ? "leave" : "recusal");
            }
        }

        return places.Lines;
    }
}
