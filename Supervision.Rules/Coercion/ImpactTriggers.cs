using System.Globalization;
using Supervision.Core.Coercion.Files;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Rules.Coercion;

/// <summary>经济影响评估触发条件: when a measure against a business may be asked for only after its economic impact was assessed.</summary>
public sealed class ImpactTriggers
{
    private const string Folder = "credit/coercion";
    private const string Individual = "penalty-individual";
    private const string Organisation = "penalty-organisation";
    private const string Licence = "core-licence";
    private const string Production = "production";
    private const string Stop = "stop";

    private static readonly string[] Columns = ["id", "limit", "text", "basis", "mark"];
    private static readonly string[] Needed = [Individual, Organisation, Licence, Production, Stop];

    private readonly Dictionary<string, Row> _rows;

    private ImpactTriggers(IReadOnlyList<Row> rows) => _rows = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<ImpactTriggers> Load(string rules)
    {
        if (!LawFile.Read(rules, Folder, "impact.csv").Match(file => CsvTable.Read(file, Columns, Read), fault => fault).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        if (Needed.Except(rows.Select(row => row.Id)).ToList() is [_, ..] missing)
        {
            return new Problem("coercion.impact-triggers-missing", ProblemKind.Invalid, $"rules/{Folder}/impact.csv没有写明：{string.Join("、", missing)}。请补写。");
        }

        return new ImpactTriggers(rows);
    }

    /// <summary>What makes an assessment necessary, in words with its basis; empty where nothing does.</summary>
    public IReadOnlyList<string> Of(EconomicImpact impact)
    {
        var penalty = _rows[impact.IsIndividual ? Individual : Organisation];
        (bool Holds, Row Row)[] asked =
        [
            (impact.ExpectedPenalty >= penalty.Limit, penalty), (impact.TouchesCoreLicence is true, _rows[Licence]),
            (impact.TakesProduction is true, _rows[Production]), (impact.MayStop is true, _rows[Stop]),
        ];
        return [.. asked.Where(one => one.Holds).Select(one => one.Row.ToString())];
    }

    /// <summary>评估的关口: what must still be answered, assessed or explained; null where nothing stands in the way.</summary>
    public Problem? WhyNot(EconomicImpact impact)
    {
        (bool? Answer, string Question)[] asked =
        [
            (impact.TouchesCoreLicence, "是否涉及核心经营许可"), (impact.TakesProduction, "是否查封、扣押生产设备或者库存货物"),
            (impact.MayStop, "是否可能导致停产停业、供应链中断或者公众恐慌"), (impact.IsGraveSafety, "是否涉及重大安全风险或者制假售假"),
        ];

        if (asked.Where(one => one.Answer is null).Select(one => one.Question).ToList() is [_, ..] open)
        {
            return CoercionFileProblems.ImpactToEstablish(open);
        }

        if (Of(impact) is not [_, ..] triggers || !string.IsNullOrWhiteSpace(impact.Assessment))
        {
            return null;
        }

        if (impact.IsGraveSafety is not true)
        {
            return CoercionFileProblems.ImpactMissing(triggers);
        }

        return string.IsNullOrWhiteSpace(impact.Unassessed) ? CoercionFileProblems.ImpactUnexplained() : null;
    }

    private static Row Read(CsvRow row)
    {
        var limit = row.Text("limit").Length == 0 ? (int?)null : row.Number("limit");
        return new(row.Filled("id"), limit, row.Filled("text"), row.Filled("basis"), row.OneOf("mark", "核", "旧知", "待核"));
    }

    private sealed record Row(string Id, int? Limit, string Text, string Basis, string Mark)
    {
        public override string ToString() =>
            $"{Text.Replace("{limit}", Limit?.ToString(CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal)}（{Basis}）";
    }
}
