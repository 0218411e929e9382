using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Periods;

/// <summary>期限表: the dated periods under <c>rules/periods</c>.</summary>
public sealed class PeriodTable
{
    private readonly IReadOnlyList<PeriodRow> _rows;

    private PeriodTable(IReadOnlyList<PeriodRow> rows) => _rows = rows;

    public static Result<PeriodTable> Load(string rules, string file) =>
        RuleTable.Read<PeriodFile>(Path.Combine(rules, "periods", file))
            .Match<Result<PeriodTable>>(read => new PeriodTable(read.Periods), problem => problem);

    /// <param name="text">The file's text.</param>
    /// <param name="name">The name by which errors call it.</param>
    public static Result<PeriodTable> Parse(string text, string name) =>
        RuleTable.Parse<PeriodFile>(text, name)
            .Match<Result<PeriodTable>>(read => new PeriodTable(read.Periods), problem => problem);

    /// <summary>The length in working days of the period in force on that day.</summary>
    public Result<int> WorkingDays(string id, DateOnly on) =>
        _rows.FirstOrDefault(row => row.Id == id && row.IsInForce(on)) is { Unit: "工作日" } row
            ? row.Length
            : new Problem("period.none", ProblemKind.NotFound, $"期限表中没有在{on:yyyy-MM-dd}有效、以工作日计的“{id}”。请补充期限表。");

    /// <summary>The length of the period in force on that day, in its own unit.</summary>
    public Result<int> Length(string id, DateOnly on) =>
        _rows.FirstOrDefault(row => row.Id == id && row.IsInForce(on)) is { } row
            ? row.Length
            : new Problem("period.none", ProblemKind.NotFound, $"期限表中没有在{on:yyyy-MM-dd}有效的“{id}”。请补充期限表。");
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
