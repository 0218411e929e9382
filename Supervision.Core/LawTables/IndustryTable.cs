using System.Collections.Frozen;

namespace Supervision.Core.LawTables;

/// <summary>国民经济行业代码表: which industries exist.</summary>
public sealed class IndustryTable(IEnumerable<Industry> industries)
{
    private readonly FrozenDictionary<string, Industry> _industries =
        industries
            .SelectMany(industry => new[] { (industry.Code.ToString(), industry), (industry.Code.ToString()[1..], industry) })
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.industry);

    /// <param name="path">Columns level, section, code, name. The sections themselves are no industry of anybody.</param>
    /// <exception cref="FormatException">A line does not have its columns; names the line.</exception>
    public static IndustryTable Read(string path) => new(
        CodeFile.Rows(path, 4).Where(row => row[0] != "1").Select(row => new Industry(IndustryCode.Parse(row[1] + row[2]), row[3])));

    public IEnumerable<Industry> Industries => _industries.Values.Distinct();

    /// <summary>Accepts <c>6210</c> and, if the letter is the right one, <c>H6210</c>.</summary>
    public Industry? Find(ReadOnlySpan<char> text) =>
        _industries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var industry) ? industry : null;
}
