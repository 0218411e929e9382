using System.Globalization;
using Supervision.Core.Emergencies;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Periods;

/// <summary>紧急检查和补录的期限: <c>rules/periods/emergencies.yaml</c>, read once and asked by the day of the act.</summary>
public sealed class EmergencyTerms
{
    private const string Approving = "approval-afterwards";
    private const string Backfilling = "backfill";

    // More than a year is no term.
    private const int Longest = 366;

    private readonly DatedTable<EmergencyTermRow> _rows;

    private EmergencyTerms(DatedTable<EmergencyTermRow> rows) => _rows = rows;

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<EmergencyTerms> Load(string rules)
    {
        return DatedYaml.Read<EmergencyTermFile, EmergencyTermRow>(rules, "periods", "emergencies.yaml", file => file.Terms, row => row.Id, Check)
            .Match<Result<EmergencyTerms>>(rows => new EmergencyTerms(rows), problem => problem);
    }

    /// <summary>Within which a head decides on an emergency visit begun on a day; null where the table has none.</summary>
    public EmergencyTerm? Approval(DateOnly day) => Find(Approving, day);

    /// <summary>Within which is entered what was made on paper on a day; null where the table has none.</summary>
    public EmergencyTerm? Backfill(DateOnly day) => Find(Backfilling, day);

    private static void Check(EmergencyTermRow row, TableErrors errors)
    {
        if (row.Id is not (Approving or Backfilling))
        {
            errors.Add(row.Line, "id", row.Id, $"{Approving}或者{Backfilling}");
            return;
        }

        var unit = row.Id == Approving ? EmergencyTerm.Hours : EmergencyTerm.Days;

        if (row.Unit != unit)
        {
            errors.Add(row.Line, "unit", row.Unit, unit);
        }

        if (row.Length is < 1 or > Longest)
        {
            errors.Add(row.Line, "length", row.Length.ToString(CultureInfo.InvariantCulture), $"1到{Longest}的整数");
        }

        if (row.Mark is not ("核" or "旧知" or "待核"))
        {
            errors.Add(row.Line, "mark", row.Mark, "核、旧知、待核之一");
        }
    }

    private EmergencyTerm? Find(string id, DateOnly day) => _rows.Find(id, day) is { } row
        ? new(row.Subject, row.Length, row.Unit, row.Source, row.Mark, string.IsNullOrWhiteSpace(row.AdoptedBy) ? null : row.AdoptedBy.Trim())
        : null;
}

internal sealed class EmergencyTermFile
{
    public required List<EmergencyTermRow> Terms { get; init; }
}

internal sealed class EmergencyTermRow : Dated
{
    public required string Id { get; init; }

    public required string Subject { get; init; }

    public required int Length { get; init; }

    public required string Unit { get; init; }

    public string? AdoptedBy { get; init; }
}
