namespace Supervision.Publisher.Channels;

/// <summary>栏目: one column of what a channel takes, from <c>rules/disclosure/columns.csv</c>.</summary>
/// <param name="Column">As the channel spells it.</param>
/// <param name="Title">In Chinese, for the officer.</param>
/// <param name="Value">Which of our fields stands in it.</param>
/// <param name="Length">The most characters it takes.</param>
public sealed record SheetColumn(
    string Channel, string Sheet, int Place, string Column, string Title, string Value, int Length, bool Required, Validity Validity)
{
    public static IReadOnlyList<SheetColumn> Read(string path) => DatedCsv.Read(path, row => new SheetColumn(
        row.GetString("channel"), row.GetString("sheet"), DatedCsv.Number(row, "seq"), row.GetString("column"), row.GetString("title"),
        row.GetString("value"), DatedCsv.Number(row, "length"), row.GetString("required") == "M", DatedCsv.Validity(row)));
}
