using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Periods;

/// <summary>期限表: a file of periods under <c>rules/periods</c>, asked by the day from which the period runs.</summary>
public sealed class PeriodTable
{
    private const string WorkingDay = "工作日";

    private readonly DatedTable<PeriodRow> _rows;

    private PeriodTable(DatedTable<PeriodRow> rows) => _rows = rows;

    public static Result<PeriodTable> Read(LawFile file) =>
        DatedYaml.Read<PeriodFile, PeriodRow>(file, read => read.Periods, row => row.Id)
            .Match<Result<PeriodTable>>(rows => new PeriodTable(rows), problem => problem);

    /// <summary>The length in working days of the period in force on that day.</summary>
    public Result<int> WorkingDays(string id, DateOnly day) =>
        _rows.Find(id, day) is { Unit: WorkingDay } row
            ? row.Length
            : new Problem("period.none", ProblemKind.NotFound, $"期限表中没有在{day:yyyy-MM-dd}有效、以工作日计的“{id}”。请补充期限表。");

    /// <summary>The length of the period in force on that day, in its own unit.</summary>
    public Result<int> Length(string id, DateOnly day) =>
        _rows.Find(id, day) is { } row
            ? row.Length
            : new Problem("period.none", ProblemKind.NotFound, $"期限表中没有在{day:yyyy-MM-dd}有效的“{id}”。请补充期限表。");
}

internal sealed class PeriodFile
{
    public required List<PeriodRow> Periods { get; init; }
}

internal sealed class PeriodRow : Dated
{
    public required string Id { get; init; }

    public required string Subject { get; init; }

    public required int Length { get; init; }

    public required string Unit { get; init; }

    public required string Starts { get; init; }
}
