using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>抽查结果代码表: <c>rules/codes/result-codes.csv</c>, asked by the day on which the check ended. How each channel writes them stands in <c>rules/disclosure</c>.</summary>
public sealed class ResultCodes(DatedTable<ResultCode> table)
{
    private static readonly string[] Columns = ["code", "label", "stands_alone", "problem", "not_checked", "source", "mark"];

    /// <summary>The codes in force on a day, in the order of the table.</summary>
    public IReadOnlyList<ResultCode> On(DateOnly day) => table.On(day);

    /// <summary>Codes that close a check unchecked, now or at some other time.</summary>
    public IReadOnlyList<string> EverClosing { get; } =
        [.. table.Rows.Where(row => row.Value.NotChecked).Select(row => row.Value.Code).Distinct()];

    /// <summary>By code or by label, in force on that day; null when there is none.</summary>
    public ResultCode? Find(string codeOrLabel, DateOnly day) =>
        table.Find(codeOrLabel, day) ?? On(day).FirstOrDefault(code => code.Label == codeOrLabel);

    /// <summary>What the codes of a check mean on the day on which it ended; a code that was not in force then is left out.</summary>
    public IReadOnlyList<ResultCode> Of(IEnumerable<string> codes, DateOnly day) => [.. codes.Select(code => Find(code, day)).OfType<ResultCode>()];

    public static Result<ResultCodes> Read(LawFile file) =>
        DatedCsv.Read(file, Columns, Row, code => code.Code, code => code.Label)
            .Match<Result<ResultCodes>>(table => new ResultCodes(table), problem => problem);

    private static ResultCode Row(CsvRow row) => new(
        row.Filled("code"), row.Filled("label"), row.Flag("stands_alone"), row.Flag("problem"), row.Flag("not_checked"));
}
