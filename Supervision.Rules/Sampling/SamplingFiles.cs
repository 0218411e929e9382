using System.Globalization;
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

    public static readonly IReadOnlyDictionary<string, VisitScope> Scopes = new Dictionary<string, VisitScope>(StringComparer.Ordinal)
    {
        ["enterprise"] = VisitScope.Enterprise,
        ["same-organ-same-enterprise"] = VisitScope.SameOrgan,
        ["same-department-same-class"] = VisitScope.SameOrganAndTrade,
        ["same-domain-all-levels"] = VisitScope.SameDomain,
    };

    public static Result<DatedTable<RatioVersion>> Ratios(string rules) =>
        DatedYaml.Read<RatioFile, RatioVersion>(rules, Folder, "ratios.yaml", file => file.Tables, Single, CheckShare);

    public static Result<DatedTable<LimitRow>> Limits(string rules) =>
        DatedYaml.Read<LimitFile, LimitRow>(rules, Folder, "caps.yaml", file => file.Rules, row => row.Id, Check);

    public static Result<DatedTable<LimitRow>> PublishedCaps(string rules) =>
        DatedYaml.Read<LimitFile, LimitRow>(rules, Folder, "published-caps.yaml", file => file.Rules, row => row.Id, Check);

    public static Result<DatedTable<FreshnessRow>> Freshness(string rules) =>
        DatedYaml.Read<FreshnessFile, FreshnessRow>(rules, Folder, "register-freshness.yaml", file => file.Versions, Single);

    public static Result<DatedTable<FilingRow>> Filing(string rules) =>
        DatedYaml.Read<FilingFile, FilingRow>(rules, Folder, "plan-filing.yaml", file => file.Versions, Single);

    public static Result<DatedTable<ReviewerRow>> Reviewers(string rules) =>
        DatedYaml.Read<ReviewerFile, ReviewerRow>(rules, Folder, "back-checks.yaml", file => file.Versions, Single);

    public static VisitLimit Limit(LimitRow row)
    {
        return new(row.Id, Kinds[row.Kind], row.Count, row.Length, Units[row.Unit], row.Source, row.Mark)
        {
            Scope = row.Scope is { } scope ? Scopes[scope] : null,
            Excludes = row.Excludes,
            Organ = row.Organ,
            Trade = row.Trade,
            RiskClass = row.RiskClass,
            ByCalendarYear = row.Calendar,
            AdoptedBy = row.AdoptedBy?.Trim() ?? "",
        };
    }

    // One version of the whole table at a time.
    private static string Single(Dated row) => "";

    // Never to nothing, and never more than before.
    private static void CheckShare(RatioVersion version, TableErrors errors)
    {
        if (version.UndisturbedShare is { } share && !(decimal.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1))
        {
            errors.Add(version.Line, "undisturbed_share", share, "大于0、小于1的小数，例如0.5");
        }
    }

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

        if (row.Scope is { } scope && !Scopes.ContainsKey(scope))
        {
            errors.Add(row.Line, "scope", scope, $"{string.Join('、', Scopes.Keys)}之一");
        }
    }
}
