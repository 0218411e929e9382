using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Channels;

/// <summary>栏目: one column of what a channel takes, from <c>rules/disclosure/columns.csv</c>.</summary>
/// <param name="Column">As the channel spells it.</param>
/// <param name="Title">In Chinese, for the officer.</param>
/// <param name="Value">Which of our fields stands in it.</param>
/// <param name="Length">The most characters it takes.</param>
public sealed record FormColumn(
    string Channel, string Sheet, int Place, string Column, string Title, string Value, int Length, bool Required)
{
    private static readonly string[] Columns =
        ["channel", "sheet", "seq", "column", "title", "value", "length", "required", "source", "mark"];

    public static Result<DatedTable<FormColumn>> Read(LawFile file) =>
        DatedCsv.Read(file, Columns, Row, column => $"{column.OfSheet}/{column.Column}", column => $"{column.OfSheet}/{column.Place}");

    private string OfSheet => $"{Channel}/{Sheet}";

    private static FormColumn Row(CsvRow row) => new(
        row.Filled("channel"),
        row.Filled("sheet"),
        row.Number("seq"),
        row.Filled("column"),
        row.Filled("title"),
        row.OneOf("value", FormValues.All),
        row.Number("length"),
        row.OneOf("required", "M", "C", "O") == "M");
}
