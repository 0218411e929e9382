namespace Supervision.Core.Draws.Statistics;

// Whether the same two people go out together more often than chance would send them, everybody's load in each slot kept.
internal static class PairTest
{
    private const int SwapsPerVisit = 4;

    // Null when no target was visited by two of one team, or a team has only two people.
    public static AuditFinding? Of(IReadOnlyList<AuditedVisit> visits, int rounds)
    {
        var teams = visits.GroupBy(visit => visit.Team).Select(Table).Where(table => table is not null).Select(table => table!).ToList();

        if (teams.Count == 0)
        {
            return null;
        }

        var found = teams.Sum(team => Meetings(team).Total);
        var most = teams.Select(team => (Team: team, Meetings(team).Most)).MaxBy(pair => pair.Most);
        var honest = new double[rounds];

        Parallel.For(0, rounds, round =>
        {
            var chance = new SimulatedChance((ulong)round + 1);
            honest[round] = teams.Sum(team => Meetings(Shuffled(team, ref chance)).Total);
        });

        var mean = honest.Average();
        return new(AuditTest.Pairs, "人员搭配", mean > 0 ? found / mean : 1, (1.0 + honest.Count(value => value >= found)) / (1 + rounds),
            $"同两人一再同行{found:0}次（每对人员按同行次数两两计），随机搭配通常约{mean:0.#}次；最常同行的一对共{most.Most}次。按编组派出的部门同组的人本来就一起去，应不计入。");
    }

    private static Person[][]? Table(IEnumerable<AuditedVisit> visits)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var table = visits.GroupBy(visit => visit.Target)
            .Select(group => group.Select(visit => new Person(NumberOf(visit.Inspector, numbers), visit.Slot))
                .DistinctBy(person => person.Number).ToArray())
            .Where(people => people.Length > 1).ToArray();
        return table.Length > 0 && numbers.Count > 2 ? table : null;
    }

    private static int NumberOf(string inspector, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(inspector, out var number))
        {
            numbers.Add(inspector, number = numbers.Count);
        }

        return number;
    }

    private static (double Total, int Most) Meetings(Person[][] table)
    {
        var times = new Dictionary<(int, int), int>();

        foreach (var people in table)
        {
            for (var i = 0; i < people.Length; i++)
            {
                for (var j = i + 1; j < people.Length; j++)
                {
                    var pair = (Math.Min(people[i].Number, people[j].Number), Math.Max(people[i].Number, people[j].Number));
                    times[pair] = times.GetValueOrDefault(pair) + 1;
                }
            }
        }

        return (times.Values.Sum(count => count * (count - 1) / 2.0), times.Values.DefaultIfEmpty().Max());
    }

    // Swaps two people of one slot between two targets wherever neither would then stand twice at one; many swaps forget where they began.
    private static Person[][] Shuffled(Person[][] table, ref SimulatedChance chance)
    {
        var copy = Array.ConvertAll(table, people => people.ToArray());
        var visits = copy.Sum(people => people.Length);

        for (var swap = 0; swap < visits * SwapsPerVisit; swap++)
        {
            var (a, b) = (copy[chance.Next(copy.Length)], copy[chance.Next(copy.Length)]);
            var (i, j) = (chance.Next(a.Length), chance.Next(b.Length));

            if (a != b && a[i].Slot == b[j].Slot && !Stands(a, b[j]) && !Stands(b, a[i]))
            {
                (a[i], b[j]) = (b[j], a[i]);
            }
        }

        return copy;
    }

    private static bool Stands(Person[] people, Person one) => Array.Exists(people, other => other.Number == one.Number);

    private readonly record struct Person(int Number, string Slot);
}
