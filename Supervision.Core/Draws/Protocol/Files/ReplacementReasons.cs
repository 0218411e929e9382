using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>替换事由表: <c>rules/codes/replacement-reasons.csv</c>. What is in force on the day of the commit goes into the rule.</summary>
public sealed class ReplacementReasons(DatedTable<ReplacementReason> table)
{
    private static readonly string[] Columns = ["code", "name", "of", "scope", "source", "mark"];

    public IReadOnlyList<ReplacementReason> On(DateOnly day) => table.On(day);

    public static Result<ReplacementReasons> Read(LawFile file) =>
        DatedCsv.Read(file, Columns, Row, reason => reason.Code)
            .Match<Result<ReplacementReasons>>(table => new ReplacementReasons(table), problem => problem);

    private static ReplacementReason Row(CsvRow row)
    {
        var of = row.OneOf("of", "target", "inspector");
        var scope = row.OneOf("scope", "target", "task", "return");

        return new(row.Filled("code"), row.Filled("name"), of == "target", scope == "task", scope == "return");
    }
}
