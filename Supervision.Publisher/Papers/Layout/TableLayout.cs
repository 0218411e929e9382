using Supervision.Core.Papers.Blocks;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>A ruled table: the header is repeated on each page, and a row that does not fit goes on over the page line by line.</summary>
internal sealed class TableLayout(Flow flow, Typesetter typesetter)
{
    private const double LineHeight = 18;
    private const double Padding = 4;
    private const double Rule = 0.6;

    public void Lay(Table table)
    {
        var shares = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => PageGeometry.TypeWidth * column.Share / shares).ToList();
        var head = Cells(table.Columns.Select(column => column.Heading), widths, Ink.CellHead);
        flow.Keep(Height(head) + LineHeight + (2 * Padding));
        Row(head, widths, 0, Lines(head));

        foreach (var row in table.Rows)
        {
            LayRow(Cells(row, widths, Ink.Cell), head, widths);
        }

        flow.Skip(PageGeometry.Line / 3);
    }

    private void LayRow(List<IReadOnlyList<IReadOnlyList<Letter>>> cells, List<IReadOnlyList<IReadOnlyList<Letter>>> head, List<double> widths)
    {
        var (from, lines) = (0, Lines(cells));
        var whole = PageGeometry.TypeHeight - Height(head);

        while (from < lines)
        {
            var fitting = (int)((flow.Room - (2 * Padding)) / LineHeight);
            var left = lines - from;

            if (left > fitting && (fitting < 1 || Height(left) <= whole))
            {
                flow.Keep(PageGeometry.TypeHeight);
                Row(head, widths, 0, Lines(head));
                continue;
            }

            var take = Math.Min(left, fitting);
            Row(cells, widths, from, take);
            from += take;
        }
    }

    private void Row(List<IReadOnlyList<IReadOnlyList<Letter>>> cells, List<double> widths, int from, int count)
    {
        var height = Height(count);
        var top = flow.Take(height);
        var x = PageGeometry.Left;
        flow.Page.Box(PageGeometry.Left, top, PageGeometry.TypeWidth, Rule);
        flow.Page.Box(PageGeometry.Left, top + height, PageGeometry.TypeWidth, Rule);

        for (var column = 0; column < cells.Count; column++)
        {
            flow.Page.Box(x, top, Rule, height);
            var y = top + Padding;

            foreach (var line in cells[column].Skip(from).Take(count))
            {
                flow.Page.Text(line, x + Padding, Flow.Baseline(y, LineHeight, Ink.Cell.Size));
                y += LineHeight;
            }

            x += widths[column];
        }

        flow.Page.Box(x, top, Rule, height + Rule);
    }

    private List<IReadOnlyList<IReadOnlyList<Letter>>> Cells(IEnumerable<string> texts, List<double> widths, Ink ink)
    {
        var cells = new List<IReadOnlyList<IReadOnlyList<Letter>>>();

        foreach (var (column, text) in texts.Index())
        {
            var room = widths[column] - (2 * Padding);
            var letters = typesetter.Set(text, ink);
            cells.Add(LineBreaker.Break(letters, room, room, 0));
        }

        return cells;
    }

    private static int Lines(List<IReadOnlyList<IReadOnlyList<Letter>>> cells) => Math.Max(1, cells.Max(cell => cell.Count));

    private static double Height(List<IReadOnlyList<IReadOnlyList<Letter>>> cells) => Height(Lines(cells));

    private static double Height(int lines) => (lines * LineHeight) + (2 * Padding);
}
