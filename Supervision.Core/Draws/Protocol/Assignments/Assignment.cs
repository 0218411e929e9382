using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;

namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>分配检查人员: each team on its own, by the smallest load and then by ticket (draw-protocol, section 6).</summary>
public static class Assignment
{
    public static IReadOnlyList<TeamAssignment> Of(
        DrawRule rule, Roster roster, Recusals recusals, IReadOnlyList<ResultLine> result, string inspectorSeed) =>
        [.. rule.Teams.Select(team => ForTeam(rule, team, roster.Of(team.Team), recusals, result, inspectorSeed))];

    private static TeamAssignment ForTeam(
        DrawRule rule, DrawTeam team, IReadOnlyList<RosterLine> people, Recusals recusals, IReadOnlyList<ResultLine> result, string seed)
    {
        var strata = rule.StrataOf(team).ToHashSet();
        var targets = result.Where(line => !line.Reserve && strata.Contains(line.Stratum))
            .OrderBy(line => line.Ticket, StringComparer.Ordinal).Select(line => line.Target).ToList();

        // A single person is a unit of one: the two ways differ in who stands together and in how many units a target asks for.
        return team.Unit is TeamUnit.Person
            ? ByUnit(team, targets, [.. people.Select(person => (IReadOnlyList<RosterLine>)[person])], team.Size, team.LeadRequired, recusals, seed)
            : ByUnit(team, targets, Groups.Of(team, people, seed), 1, leadRequired: false, recusals, seed);
    }

    private static TeamAssignment ByUnit(
        DrawTeam team, List<string> targets, IReadOnlyList<IReadOnlyList<RosterLine>> units, int size, bool leadRequired, Recusals recusals, string seed)
    {
        var tickets = new PairTickets(seed, targets, [.. units.Select(unit => unit[0].Inspector)]);
        var solved = new Assigner(new(
            targets.Count, units.Count, size, leadRequired, Barred(targets, units, recusals), unit => units[unit][0].Lead,
            (target, candidates) => tickets.Sort(targets[target], candidates))).Solve();
        var lines = targets.SelectMany((target, t) => solved.Chosen[t].SelectMany(unit => units[unit]).Select((person, slot) => new AssignmentLine(
            target, team.Team, slot + 1, person.Inspector, DrawText.PairTicket(seed, target, person.Inspector))));

        return new(team.Team, solved.Load, [.. lines]);
    }

    private static IEnumerable<(int Target, int Unit)> Barred(
        List<string> targets, IReadOnlyList<IReadOnlyList<RosterLine>> units, Recusals recusals)
    {
        var targetIndex = targets.Select((target, t) => (target, t)).ToDictionary(pair => pair.target, pair => pair.t);
        var unitOf = units.SelectMany((unit, u) => unit.Select(person => (person.Inspector, u))).ToDictionary(pair => pair.Inspector, pair => pair.u);

        foreach (var line in recusals.Lines)
        {
            if (targetIndex.TryGetValue(line.Target, out var target) && unitOf.TryGetValue(line.Inspector, out var unit))
            {
                yield return (target, unit);
            }
        }
    }
}

/// <param name="Load">c: the smallest greatest number of slots of one unit.</param>
public sealed record TeamAssignment(string Team, int Load, IReadOnlyList<AssignmentLine> Lines);
