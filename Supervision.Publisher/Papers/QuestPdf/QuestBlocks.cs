using QuestPDF.Fluent;
using QuestPDF.Helpers;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Publisher.Papers.QuestPdf;

/// <summary>The blocks of a paper as QuestPDF's elements.</summary>
internal static class QuestBlocks
{
    private const float Indent = 32;

    public static void Compose(ColumnDescriptor column, Paper paper)
    {
        column.Item().AlignCenter().Text(paper.Organ.InWhoseName).FontSize(36).FontColor(Colors.Red.Darken2);
        column.Item().AlignCenter().Text(paper.Number.ToString());
        column.Item().LineHorizontal(1.5f).LineColor(Colors.Red.Darken2);
        column.Item().PaddingTop(28).AlignCenter().Text(paper.Title).FontSize(22).Bold();
        column.Item().PaddingTop(28).Text(paper.IsAddressed ? $"{paper.Addressee.Name}：" : "");

        foreach (var block in paper.Blocks)
        {
            Compose(column, block);
        }
    }

    private static void Compose(ColumnDescriptor column, Block block)
    {
        if (block is Table table)
        {
            column.Item().Table(grid => Rows(grid, table));
        }
        else if (block is Signature signature)
        {
            column.Item().ShowEntire().PaddingVertical(56).AlignRight().PaddingRight(64)
                .Text($"{signature.Organ}\n{DateWords.Of(signature.IssuedOn)}").AlignCenter();
        }
        else
        {
            foreach (var line in Lines(block))
            {
                column.Item().Text(line).ParagraphFirstLineIndentation(Indent).Justify();
            }
        }
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        Clause clause => [$"{clause.Label}：{clause.Text}"],
        ReasonList reasons => reasons.Lines.Select((line, at) => $"{at + 1}．{line.Sentence}（依据：{line.Law}）"),
        Education education => education.Measures.Select((measure, at) => $"{at + 1}．{measure}"),
        RemedyNotice remedies => [remedies.Text],
        Receipt receipt => receipt.Lines,
        Verification verification => [$"核验网址：{verification.Address}", verification.Checkpoint ?? ""],
        _ => throw new InvalidOperationException($"No layout for {block.GetType().Name}."),
    };

    private static void Rows(TableDescriptor grid, Table table)
    {
        grid.ColumnsDefinition(columns =>
        {
            foreach (var column in table.Columns)
            {
                columns.RelativeColumn(column.Share);
            }
        });
        grid.Header(header =>
        {
            foreach (var column in table.Columns)
            {
                header.Cell().Border(0.6f).Padding(4).Text(column.Heading).FontSize(12).Bold();
            }
        });

        foreach (var cell in table.Rows.SelectMany(row => row))
        {
            grid.Cell().Border(0.6f).Padding(4).Text(cell).FontSize(12);
        }
    }
}
