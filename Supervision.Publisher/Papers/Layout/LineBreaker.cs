using System.Text;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>避头尾: no closing mark begins a line, no opening mark ends one; words, numbers and paired dashes stay whole.</summary>
internal static class LineBreaker
{
    private const string Closing = "，。、；：？！）》〉」』】〕”’％‰℃…—·．,.;:?!)]}%～";
    private const string Opening = "（《〈「『【〔“‘￥([{¥№";

    /// <summary>Lines no wider than asked; the first may be narrower. Only a word wider than a whole line is cut.</summary>
    public static IReadOnlyList<IReadOnlyList<Letter>> Break(
        IReadOnlyList<Letter> letters, double width, double firstWidth, double tracking)
    {
        var lines = new List<IReadOnlyList<Letter>>();
        var start = 0;

        while (start < letters.Count)
        {
            var end = End(letters, start, lines.Count == 0 ? firstWidth : width, tracking);
            lines.Add([.. letters.Skip(start).Take(end - start)]);
            start = end;
        }

        return lines;
    }

    internal static bool MayBreak(Rune before, Rune after) =>
        !Closing.Contains(after.ToString(), StringComparison.Ordinal)
        && !Opening.Contains(before.ToString(), StringComparison.Ordinal)
        && !(InWord(before) && InWord(after));

    private static int End(IReadOnlyList<Letter> letters, int start, double width, double tracking)
    {
        var (used, fits) = (0.0, start);

        while (fits < letters.Count && used + letters[fits].Width + tracking <= width + 0.5)
        {
            used += letters[fits].Width + tracking;
            fits++;
        }

        if (fits == letters.Count)
        {
            return fits;
        }

        for (var end = fits; end > start; end--)
        {
            if (MayBreak(letters[end - 1].Character, letters[end].Character))
            {
                return end;
            }
        }

        return Math.Max(fits, start + 1);
    }

    private static bool InWord(Rune character) =>
        character.Value is > ' ' and < 0x7F && character.Value is not ('(' or ')');
}
