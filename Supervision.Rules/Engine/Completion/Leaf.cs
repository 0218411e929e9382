using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine.Completion;

// How an act is settled if the missing facts are given these answers; what is not among them makes no difference there.
internal sealed record Leaf(Settlement Settlement, IReadOnlyList<Given> Answers)
{
    public Outcome Outcome => Settlement.Ruling.Outcome;

    public string? To(string name)
    {
        foreach (var given in Answers)
        {
            if (given.Name == name)
            {
                return given.Answer;
            }
        }

        return null;
    }
}

// One missing fact, and one answer to it.
internal sealed record Given(string Name, string Answer);
