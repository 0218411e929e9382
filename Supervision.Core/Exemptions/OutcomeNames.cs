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
        Outcome.ShallMitigate => "应当减轻行政处罚",
        Outcome.MayMitigate => "可以减轻行政处罚",
        Outcome.ShallLighten => "应当从轻行政处罚",
        Outcome.MayLighten => "可以从轻行政处罚",
        Outcome.Punish => "未发现不予处罚依据",
        Outcome.Open => "事实尚未查明",
        Outcome.Refer => "提请研究决定",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The public code, as in <c>shall-not-punish</c>.</summary>
    public static string Code(this Outcome outcome) => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());

    public static Outcome OfCode(string code) => ByCode[code];

    /// <summary>Whether the party goes unpunished because of Art. 33(1) or a list.</summary>
    public static bool Exempts(this Outcome outcome) => outcome is Outcome.ShallNotPunish or Outcome.MayNotPunish;
}
