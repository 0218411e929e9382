using System.Text;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>Finds the letter for each character of one paper, and remembers what it used, what stood in, and what nobody has.</summary>
internal sealed class Typesetter(FontLibrary library, string title)
{
    private readonly Dictionary<TrueTypeFont, FontSubset> _subsets = [];
    private readonly Dictionary<(Face Face, Rune Character), (FontSubset Subset, int Number, int Advance)> _found = [];
    private readonly SortedSet<string> _substitutions = new(StringComparer.Ordinal);

    /// <summary>The first thing that stands in the way of printing.</summary>
    public Problem? Problem { get; private set; }

    public IReadOnlyList<FontSubset> Subsets => [.. _subsets.Values];

    public IReadOnlyList<string> Substitutions => [.. _substitutions];

    public IReadOnlyList<Letter> Set(string text, Ink ink)
    {
        var letters = new List<Letter>(text.Length);

        foreach (var character in text.EnumerateRunes().Where(one => !Rune.IsControl(one)))
        {
            if (Find(ink.Face, character) is var (subset, number, advance))
            {
                letters.Add(new Letter(character, subset, number, advance * ink.Size / 1000, ink));
            }
        }

        return letters;
    }

    private (FontSubset Subset, int Number, int Advance)? Find(Face face, Rune character)
    {
        if (_found.TryGetValue((face, character), out var known))
        {
            return known;
        }

        var (path, standsInFor) = library.Face(face);

        foreach (var candidate in library.Fallbacks.Prepend(path))
        {
            if (!library.Font(candidate).Succeeded(out var font, out var problem))
            {
                Problem ??= problem;
                return null;
            }

            if (font.Glyph(character) is { } glyph)
            {
                Record(candidate == path ? standsInFor : null, candidate == path ? null : character.ToString(), font);
                return _found[(face, character)] = Use(font, character, glyph);
            }
        }

        Problem ??= PaperProblems.NoGlyph(title, character.ToString(), character.Value);
        return null;
    }

    private (FontSubset Subset, int Number, int Advance) Use(TrueTypeFont font, Rune character, int glyph)
    {
        if (!_subsets.TryGetValue(font, out var subset))
        {
            _subsets[font] = subset = new FontSubset(font, _subsets.Count + 1);
        }

        return (subset, subset.NumberOf(character, glyph), font.Advance(glyph));
    }

    private void Record(string? face, string? character, TrueTypeFont font)
    {
        if (face is not null)
        {
            _substitutions.Add($"{face}由{font.Name}代替");
        }
        else if (character is not null)
        {
            _substitutions.Add($"“{character}”字由{font.Name}代替");
        }
    }
}
