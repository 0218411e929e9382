using System.Collections.Frozen;
using Supervision.Core.Primitives;

namespace Supervision.Core.LawTables;

/// <summary>国民经济行业代码表: which industries exist.</summary>
public sealed class IndustryTable(IEnumerable<Industry> industries)
{
    private static readonly string[] Columns = ["level", "section", "code", "name"];

    private readonly FrozenDictionary<string, Industry> _industries =
        industries
            .SelectMany(industry => new[] { (industry.Code.ToString(), industry), (industry.Code.ToString()[1..], industry) })
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.industry);

    /// <summary>The sections themselves are no industry of anybody.</summary>
    public static Result<IndustryTable> Read(LawFile file) =>
        CsvTable.Read(file, Columns, IndustryOf)
            .Match<Result<IndustryTable>>(rows => new IndustryTable(rows.OfType<Industry>()), problem => problem);

    public IEnumerable<Industry> Industries => _industries.Values.Distinct();

    /// <summary>Accepts <c>6210</c> and, if the letter is the right one, <c>H6210</c>.</summary>
    public Industry? Find(ReadOnlySpan<char> text) =>
        _industries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var industry) ? industry : null;

    // Null for a section.
    private static Industry? IndustryOf(CsvRow row)
    {
        if (row.OneOf("level", "1", "2", "3", "4") == "1")
        {
            return null;
        }

        if (!IndustryCode.TryParse(row.Text("section") + row.Text("code"), out var code))
        {
            row.Refuse("code", "两位至四位数字，section为A至T的字母");
        }

        return new(code, row.Filled("name"));
    }
}
