using Supervision.Rules.Conditions;

namespace Supervision.Rules.Authoring;

// 法定要件: one element of the sentence of law that an item rests on, and how a condition of a list is known to ask it.
/// <param name="Name">As lists write it in <c>stands_for</c>; of those that no list can put in figures, a name of its own.</param>
/// <param name="Words">In the words of the law.</param>
/// <param name="Asked">What establishes it in a case; null where the law leaves it to no finding that is asked.</param>
internal sealed record LegalElement(string Name, string Words, Condition? Asked)
{
    private static readonly Func<Condition, bool> OfHarm = condition => condition is HarmCondition;
    private static readonly Func<Condition, bool> OfSlightness = condition => condition is FindingCondition { Finding: "act_minor" };
    private static readonly Func<Condition, bool> OfFirst = condition => condition is FirstOffenceCondition;
    private static readonly Func<Condition, bool> OfFault = condition => condition is FindingCondition { Finding: "no_subjective_fault" };

    private static readonly HashSet<string> Grounds =
        new(StringComparer.Ordinal) { "voluntary_remedy", "coerced_or_deceived", "confessed_unknown", "meritorious" };

    // Whether a condition that has no parts is about this element, be it narrower or wider than the law.
    public bool IsAskedBy(Condition leaf) => Concerned(leaf);

    private Func<Condition, bool> Concerned => Name switch
    {
        "harm" => OfHarm,
        "act_minor" => OfSlightness,
        "timely" => IsOfCorrection,
        "first" => OfFirst,
        "fault" => OfFault,
        "easing" => IsOfEasing,
        _ => IsOfSlightCoercion,
    };

    private static bool IsOfCorrection(Condition condition) => condition is CorrectionCondition or FixedPeriodCondition;

    private static bool IsOfEasing(Condition condition) => condition is FindingCondition found && Grounds.Contains(found.Finding);

    // 行政强制法第16条第2款: slight, or without harm to society.
    private static bool IsOfSlightCoercion(Condition condition) => OfSlightness(condition) || OfHarm(condition);
}
