namespace Supervision.Core.Draws;

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

        return team.Unit is TeamUnit.Person
            ? ByPerson(team, targets, people, recusals, seed)
            : ByGroup(team, targets, people, recusals, seed);
    }

    private static TeamAssignment ByPerson(
        DrawTeam team, List<string> targets, IReadOnlyList<RosterLine> people, Recusals recusals, string seed)
    {
        var problem = new AssignmentProblem(
            targets.Count, people.Count, team.Size, team.LeadRequired,
            (target, person) => recusals.Bars(targets[target], people[person].Inspector),
            person => people[person].Lead,
            (target, person) => DrawText.PairTicket(seed, targets[target], people[person].Inspector));
        var solved = new Assigner(problem).Solve();
        var lines = targets.SelectMany((target, t) => solved.Chosen[t].Select((person, slot) => new AssignmentLine(
            target, team.Team, slot + 1, people[person].Inspector, problem.Ticket(t, person))));

        return new(team.Team, solved.Load, [.. lines]);
    }

    private static TeamAssignment ByGroup(
        DrawTeam team, List<string> targets, IReadOnlyList<RosterLine> people, Recusals recusals, string seed)
    {
        var groups = Groups.Of(team, people, seed);
        var problem = new AssignmentProblem(
            targets.Count, groups.Count, 1, false,
            (target, group) => groups[group].Any(person => recusals.Bars(targets[target], person.Inspector)),
            _ => true,
            (target, group) => DrawText.PairTicket(seed, targets[target], groups[group][0].Inspector));
        var solved = new Assigner(problem).Solve();
        var lines = targets.SelectMany((target, t) => groups[solved.Chosen[t][0]].Select((person, slot) => new AssignmentLine(
            target, team.Team, slot + 1, person.Inspector, DrawText.PairTicket(seed, target, person.Inspector))));

        return new(team.Team, solved.Load, [.. lines]);
    }
}

/// <param name="Load">c: the smallest greatest number of slots of one unit.</param>
public sealed record TeamAssignment(string Team, int Load, IReadOnlyList<AssignmentLine> Lines);
