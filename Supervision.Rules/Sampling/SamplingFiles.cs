using Supervision.Core.LawTables;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Sampling;

// Which file of rules/sampling holds which table, and what its words mean.
internal static class SamplingFiles
{
    private const string Folder = "sampling";

    public static readonly IReadOnlyDictionary<string, VisitLimitKind> Kinds = new Dictionary<string, VisitLimitKind>(StringComparer.Ordinal)
    {
        ["yearly_cap"] = VisitLimitKind.YearlyCap,
        ["cooling"] = VisitLimitKind.Cooling,
        ["back_check_visits"] = VisitLimitKind.BackCheckVisits,
        ["alert"] = VisitLimitKind.Alert,
    };

    public static readonly IReadOnlyDictionary<string, PeriodUnit> Units = new Dictionary<string, PeriodUnit>(StringComparer.Ordinal)
    {
        ["日"] = PeriodUnit.Day,
        ["月"] = PeriodUnit.Month,
        ["年"] = PeriodUnit.Year,
    };

    public static Result<DatedTable<RatioVersion>> Ratios(string rules) =>
        DatedYaml.Read<RatioFile, RatioVersion>(rules, Folder, "ratios.yaml", file => file.Tables, Single);

    public static Result<DatedTable<LimitRow>> Limits(string rules) =>
        DatedYaml.Read<LimitFile, LimitRow>(rules, Folder, "caps.yaml", file => file.Rules, row => row.Id, Check);

    public static Result<DatedTable<FreshnessRow>> Freshness(string rules) =>
        DatedYaml.Read<FreshnessFile, FreshnessRow>(rules, Folder, "register-freshness.yaml", file => file.Versions, Single);

    public static Result<DatedTable<FilingRow>> Filing(string rules) =>
        DatedYaml.Read<FilingFile, FilingRow>(rules, Folder, "plan-filing.yaml", file => file.Versions, Single);

    public static Result<DatedTable<ReviewerRow>> Reviewers(string rules) =>
        DatedYaml.Read<ReviewerFile, ReviewerRow>(rules, Folder, "back-checks.yaml", file => file.Versions, Single);

    // One version of the whole table at a time.
    private static string Single(Dated row) => "";

    private static void Check(LimitRow row, TableErrors errors)
    {
        if (!Kinds.ContainsKey(row.Kind))
        {
            errors.Add(row.Line, "kind", row.Kind, $"{string.Join('、', Kinds.Keys)}之一");
        }

        if (!Units.ContainsKey(row.Unit))
        {
            errors.Add(row.Line, "unit", row.Unit, $"{string.Join('、', Units.Keys)}之一");
        }
    }
}
