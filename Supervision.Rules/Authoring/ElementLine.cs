namespace Supervision.Rules.Authoring;

/// <summary>一项要件在事项里: an element of the law, which conditions of the item ask it, and which are put in its place.</summary>
/// <param name="Words">In the words of the law.</param>
/// <param name="AskedBy">Conditions of the item that ask it, in the words of the list; empty where the item does not ask.</param>
/// <param name="StoodForBy">Conditions by which the list puts it in figures.</param>
/// <param name="Tried">What the cases show of it; null where no finding of a case establishes it.</param>
public sealed record ElementLine(string Name, string Words, IReadOnlyList<string> AskedBy, IReadOnlyList<string> StoodForBy, ElementCoverage? Tried)
{
    /// <summary>What follows for a case, in one sentence.</summary>
    public string Said
    {
        get
        {
            if (StoodForBy.Count > 0)
            {
                return $"清单以{Joined(StoodForBy)}表明，不必另行认定；查明不成立的，本事项仍不适用";
            }

            return AskedBy.Count > 0
                ? $"清单问：{Joined(AskedBy)}"
                : "清单没有问，作出决定前还须认定；查明不成立的，本事项不适用";
        }
    }

    private static string Joined(IReadOnlyList<string> words) => string.Concat(words.Select(word => $"“{word}”"));
}
