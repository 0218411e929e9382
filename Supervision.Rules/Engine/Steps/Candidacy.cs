using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// 事项能否适用: an item, whether it fits, and what it then carries by which sentence of the law.
internal sealed record Candidacy(ListItem Item, Verdict Fits, Outcome Outcome, string Root)
{
    // Elements of the sentence that nobody has established, and that no condition of the item stands for.
    public IReadOnlyList<Unfound> Before { get; init; } = [];

    // The same, with those that a condition stands for: what the item carries holds only as long as they are not against it.
    public IReadOnlyList<string> LeftOpen { get; init; } = [];

    // Said of an item that the law does not let carry what its kind says.
    public string? Because { get; init; }

    private int Rank => Fits.Holds switch { Truth.True => 0, Truth.NotEstablished => 1, _ => 2 };

    public bool IsBetterThan(Candidacy other) =>
        Rank < other.Rank || (Rank == 0 && other.Rank == 0 && Outcome < other.Outcome);
}
