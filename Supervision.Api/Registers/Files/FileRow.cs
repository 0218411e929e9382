using System.Text;

namespace Supervision.Api.Registers.Files;

/// <summary>A row that is kept: one that goes back, or one of a register small enough to be held whole.</summary>
internal sealed record FileRow(long Line, IReadOnlyList<string> Cells, bool IsReadable)
{
    public static FileRow Of(IRowReader reader)
    {
        var cells = new string[reader.Width];

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Encoding.UTF8.GetString(reader.Cell(i));
        }

        return new(reader.Line, cells, reader.IsReadable);
    }

    public string Cell(int index) => index < Cells.Count ? Cells[index] : "";
}
