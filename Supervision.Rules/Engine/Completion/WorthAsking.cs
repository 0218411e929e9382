using System.Numerics;
using Supervision.Core.Exemptions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Completion;

// 待查明的问题: of all that is missing, what changes the result, and the most deciding first. Whoever settles the case alone is asked; of the others,
// as many as make three.
internal sealed class WorthAsking(IReadOnlyList<Leaf> leaves)
{
    private const int Few = 3;

    // Exempt is exempt: whether it may or shall be so makes no question.
    public static Outcome Result(Outcome outcome) => outcome.Exempts() ? Outcome.MayNotPunish : outcome;

    public IReadOnlyList<ToEstablish> Asked()
    {
        var all = Results(leaves);
        var questions = Missing().Select(OfName).Where(question => question.Changes(all)).ToList();
        var open = leaves.Where(leaf => leaf.Outcome.Relieves()).SelectMany(leaf => leaf.Settlement.Ruling.LeftOpen).ToHashSet(StringComparer.Ordinal);

        // On an element that some exemption leaves to be found before adoption, nothing is open.
        var asked = questions.Where(question => !open.Contains(question.Name)).ToList();
        asked = asked.Count > 0 ? asked : questions;
        var ordered = asked.OrderByDescending(question => question.Weight).ToList();
        var settling = ordered.Count(question => question.Settles);
        var kept = ordered.Count > 0 ? ordered : [.. Missing().Select(OfName)];
        return [.. kept.Take(Math.Max(Few, settling)).Select(question => question.Said())];
    }

    // What tells one exemption from another.
    public IEnumerable<string> Telling()
    {
        var all = leaves.Select(leaf => leaf.Outcome).ToHashSet();
        return Missing().Where(name => OfName(name).Answers.Exists(answer => !answer.Outcomes.SetEquals(all)));
    }

    // In the order in which they were met.
    private IEnumerable<string> Missing() => leaves.SelectMany(leaf => leaf.Answers.Reverse()).Select(given => given.Name).Distinct(StringComparer.Ordinal);

    private OpenFact OfName(string name)
    {
        var answers = new List<(string Answer, HashSet<Outcome> Outcomes)>();
        var anyway = new HashSet<Outcome>();

        foreach (var leaf in leaves)
        {
            if (leaf.To(name) is not { } answer)
            {
                anyway.Add(leaf.Outcome);
                continue;
            }

            var known = answers.FindIndex(one => one.Answer == answer);

            if (known < 0)
            {
                answers.Add((answer, [leaf.Outcome]));
            }
            else
            {
                answers[known].Outcomes.Add(leaf.Outcome);
            }
        }

        answers.ForEach(answer => answer.Outcomes.UnionWith(anyway));
        return new(name, answers);
    }

    private static uint Results(IEnumerable<Leaf> some) => Results(some.Select(leaf => leaf.Outcome));

    private static uint Results(IEnumerable<Outcome> some) => some.Aggregate(0u, (bits, outcome) => bits | (1u << (int)Result(outcome)));

    private sealed record OpenFact(string Name, List<(string Answer, HashSet<Outcome> Outcomes)> Answers)
    {
        // Some answer to it alone leaves one result only.
        public bool Settles => Answers.Exists(answer => Left(answer.Outcomes) == 1);

        // The more results its answers leave behind, the more it decides.
        public double Weight => (Settles ? 100 : 0) - Answers.Average(answer => Left(answer.Outcomes));

        public bool Changes(uint all) => Answers.Exists(answer => Results(answer.Outcomes) != all);

        public ToEstablish Said()
        {
            var leadsTo = Answers.Select(answer => new Consequence(answer.Answer, [.. answer.Outcomes.Order()]));
            return new(Name, FactTable.Question(Name), [.. leadsTo]) { By = FactTable.By(Name) };
        }

        private static int Left(IEnumerable<Outcome> outcomes) => BitOperations.PopCount(Results(outcomes));
    }
}
