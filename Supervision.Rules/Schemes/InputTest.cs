using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

// What an input must be: a number within bounds, one of some words, or simply a yes.
internal sealed record InputTest(string Input, Bounds? Bounds, IReadOnlyList<string> Words)
{
    // Null: nobody filled it in.
    public bool? HoldsFor(RatedSubject subject)
    {
        if (Bounds is not null)
        {
            return subject.Numbers.TryGetValue(Input, out var number) ? Bounds.Contain(number) : null;
        }

        if (subject.Flags.TryGetValue(Input, out var yes))
        {
            var said = yes ? "true" : "false";
            return Words.Count == 0 ? yes : Words.Contains(said);
        }

        if (Words.Count > 0 && subject.Words.TryGetValue(Input, out var word))
        {
            return Words.Contains(word);
        }

        return null;
    }
}
