using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Api.Tests.Coercion;

/// <summary>A paper line by line, as one would read it aloud.</summary>
internal static class PaperLines
{
    public static IEnumerable<string> Of(Paper paper) => [$"《{paper.Title}》 {paper.Number}", .. paper.Blocks.SelectMany(Lines)];

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Clause clause => [$"{clause.Label}：{clause.Text}"],
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        RemedyNotice remedies => [remedies.Text],
        Table table => [string.Join(" | ", table.Columns.Select(column => column.Heading)), .. table.Rows.Select(row => string.Join(" | ", row))],
        Signature signature => [$"{signature.Organ}，{DateWords.Of(signature.IssuedOn)}"],
        Receipt receipt => receipt.Lines,
        _ => [],
    };
}
