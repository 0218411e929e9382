using System.Globalization;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>承诺前核对: every target of the frame against every team that covers it, so that no draw can be blocked after the reveal.</summary>
public static class CommitCheck
{
    /// <summary>Each target that some team could not serve, with the reason; empty when the rule may be committed.</summary>
    public static IReadOnlyList<UnservedTarget> Unserved(DrawRule rule, Frame frame, Roster roster, Recusals recusals)
    {
        var failing = new List<UnservedTarget>();

        foreach (var team in rule.Teams)
        {
            var strata = rule.StrataOf(team).ToHashSet();
            var people = roster.Of(team.Team);

            if (Reason(team, people, []) is { } everywhere)
            {
                failing.AddRange(Enumerable.Range(0, frame.Count).Where(index => strata.Contains(frame.Stratum(index)))
                    .Select(index => new UnservedTarget(frame.Target(index), team.Team, everywhere)));
                continue;
            }

            foreach (var recused in Recused(frame, recusals, strata))
            {
                if (Reason(team, people, recused.People) is { } why)
                {
                    failing.Add(new UnservedTarget(recused.Target, team.Team, why));
                }
            }
        }

        return failing;
    }

    /// <summary>
    /// The smallest number of candidates of any target: people who may go there, or, for a team in groups, groups that certainly may. Published
    /// with the rule, so that everybody sees how little room recusals left.
    /// </summary>
    public static int FewestCandidates(DrawRule rule, Frame frame, Roster roster, Recusals recusals)
    {
        var fewest = int.MaxValue;

        foreach (var team in rule.Teams)
        {
            var people = roster.Of(team.Team);
            var units = team.Unit is TeamUnit.Group ? Groups.Count(team, people) : people.Count;
            var inTeam = people.Select(person => person.Inspector).ToHashSet();
            var most = Recused(frame, recusals, [.. rule.StrataOf(team)]).Select(recused => recused.People.Count(inTeam.Contains)).DefaultIfEmpty().Max();
            fewest = Math.Min(fewest, units - most);
        }

        return fewest;
    }

    private static IEnumerable<RecusedTarget> Recused(Frame frame, Recusals recusals, HashSet<string> strata) =>
        recusals.Lines.GroupBy(line => line.Target, line => line.Inspector)
            .Where(group => IsIn(frame, strata, group.Key))
            .Select(group => new RecusedTarget(group.Key, [.. group]));

    private static bool IsIn(Frame frame, HashSet<string> strata, string target)
    {
        var index = frame.IndexOf(target);
        return index >= 0 && strata.Contains(frame.Stratum(index));
    }

    /// <summary>What the rule must satisfy: strata as the frame has them, quotas, parties, times.</summary>
    public static Problem? OfRule(DrawRule rule, Frame frame, DateTimeOffset committedAt)
    {
        var sizes = frame.Sizes();

        foreach (var stratum in rule.Strata)
        {
            var size = sizes.GetValueOrDefault(stratum.Code);

            if (size == 0 || size != stratum.Size)
            {
                return DrawProblems.StratumSize(stratum.Code, stratum.Size, size);
            }
        }

        return OfForm(rule, committedAt);
    }

    /// <summary>The part of it that needs no frame.</summary>
    public static Problem? OfForm(DrawRule rule, DateTimeOffset committedAt)
    {
        if (rule.Strata.FirstOrDefault(stratum => !IsQuotaRight(stratum)) is { } wrong)
        {
            return DrawProblems.QuotaWrong(wrong);
        }

        if (rule.Strata.Count > 1 && rule.Strata.FirstOrDefault(s => s.Ratio is { } ratio && IsOne(ratio)) is { } whole)
        {
            return DrawProblems.WholeStratumMixed(whole.Code);
        }

        if (rule.Parties.Count < 2)
        {
            return DrawProblems.TooFewParties(rule.Parties.Count);
        }

        if (rule.Sources.Count == 0)
        {
            return DrawProblems.NoSource();
        }

        if (committedAt >= rule.RevealBy)
        {
            return DrawProblems.RevealByPassed(rule.RevealBy, committedAt);
        }

        return PartyCheck.OfRule(rule) ?? SourceCheck.OfRule(rule, committedAt);
    }

    private static bool IsQuotaRight(Stratum stratum)
    {
        if (stratum.Quota < 0 || stratum.Quota > stratum.Size)
        {
            return false;
        }

        return stratum.Ratio is null || stratum.Quota == Quota(stratum.Ratio, stratum.Size);
    }

    /// <summary>ratio × size, rounded up, in decimal arithmetic.</summary>
    public static int Quota(string ratio, int size) =>
        (int)Math.Ceiling(decimal.Parse(ratio, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * size);

    private static bool IsOne(string ratio) => decimal.Parse(ratio, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) == 1m;

    private static string? Reason(DrawTeam team, IReadOnlyList<RosterLine> people, HashSet<string> recused) =>
        team.Unit is TeamUnit.Group ? ReasonOfGroups(team, people, recused) : ReasonOfPeople(team, people, recused);

    private static string? ReasonOfGroups(DrawTeam team, IReadOnlyList<RosterLine> people, HashSet<string> recused)
    {
        var groups = Groups.Count(team, people);
        var barred = people.Count(person => recused.Contains(person.Inspector));

        if (groups == 0)
        {
            return "编不成一个检查组";
        }

        return barred >= groups ? $"有{barred}人须回避，只编得成{groups}个检查组" : null;
    }

    private static string? ReasonOfPeople(DrawTeam team, IReadOnlyList<RosterLine> people, HashSet<string> recused)
    {
        var candidates = people.Where(person => !recused.Contains(person.Inspector)).ToList();

        if (candidates.Count < team.Size)
        {
            return $"可用人员只有{candidates.Count}人，须有{team.Size}人";
        }

        return team.LeadRequired && !candidates.Any(person => person.Lead) ? "没有可任组长的人员" : null;
    }

    /// <summary>Who must not go to a target.</summary>
    private sealed record RecusedTarget(string Target, HashSet<string> People);
}
