using System.Text.Json;

namespace Supervision.Core.Exemptions;

/// <summary>What each outcome is called, and its public code.</summary>
public static class OutcomeNames
{
    private static readonly Dictionary<string, Outcome> ByCode = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome.Code(), StringComparer.Ordinal);

    public static string Named(this Outcome outcome) => outcome switch
    {
        Outcome.NoOffence => "不构成违法，或依现行规定不再处罚",
        Outcome.Criminal => "涉嫌犯罪，移送司法机关",
        Outcome.TimeBarred => "已过追责期限，不再给予行政处罚",
        Outcome.Incapable => "当事人无责任能力，不予行政处罚",
        Outcome.NoFault => "没有主观过错，不予行政处罚",
        Outcome.NoPenaltyBasis => "已按责令改正，没有处罚依据",
        Outcome.ShallNotPunish => "不予行政处罚",
        Outcome.MayNotPunish => "可以不予行政处罚",
        Outcome.WaiveFine => "免予罚款，其余处罚不免",
        Outcome.ShallMitigate => "应当减轻行政处罚",
        Outcome.MayMitigate => "可以减轻行政处罚",
        Outcome.ShallLighten => "应当从轻或者减轻行政处罚",
        Outcome.MayLighten => "可以从轻行政处罚",
        Outcome.Punish => "未发现不予处罚依据",
        Outcome.Open => "事实尚未查明",
        Outcome.Refer => "提请研究决定",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>In one word, for a list of what each answer would lead to.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.NoOffence => "不构成",
        Outcome.Criminal => "移送",
        Outcome.TimeBarred => "过追责期",
        Outcome.Incapable or Outcome.NoFault or Outcome.NoPenaltyBasis or Outcome.ShallNotPunish => "不予处罚",
        Outcome.MayNotPunish => "可以不予",
        Outcome.WaiveFine => "免罚款",
        Outcome.ShallMitigate or Outcome.MayMitigate => "减轻",
        Outcome.ShallLighten => "从轻或者减轻",
        Outcome.MayLighten => "从轻",
        Outcome.Punish => "处罚",
        Outcome.Open => "待查",
        Outcome.Refer => "研究",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The public code, as in <c>shall-not-punish</c>.</summary>
    public static string Code(this Outcome outcome) => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());

    public static Outcome OfCode(string code) => ByCode[code];

    /// <summary>Whether the party goes unpunished because of Art. 33(1) or a list.</summary>
    public static bool Exempts(this Outcome outcome) => outcome is Outcome.ShallNotPunish or Outcome.MayNotPunish;

    /// <summary>Whether it relieves the party of all of the penalty, or of the fine.</summary>
    public static bool Relieves(this Outcome outcome) => outcome.Exempts() || outcome is Outcome.WaiveFine;
}
