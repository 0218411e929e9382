using System.Text.RegularExpressions;

namespace Supervision.Architecture.Tests;

/// <summary>Names of types that were outgrown because they did not say what the thing is, each with the one that does.</summary>
public static class OldNames
{
    public static IReadOnlyList<OldName> All { get; } =
    [
        new("Apart", "AncillaryMeasures"),
        new("Ways?", "AnswerRule, AnswerRules"),
        new("Gates", "StatutorySteps"),
        new("Grounds", "ListSteps"),
        new("Finding", "StepResult", House.Rules),
        new("Questions?", "ActEvaluation", House.Rules),
        new("Inquiry", "ActContext", House.Rules),
        new("Least", "NearestExemption"),
        new("KnownThen", "AsKnownOn"),
        new("Pool", "EligibleTargets"),
        new("Teams", "EligibleStaff"),
        new("TookPart", "PriorInvolvement"),
        new("Servant", "PostgresUser"),
        new("IDuty|Duty|Duties", "IPublisherJob"),
        new("SiteLetters?|ReadLetters?|FrontLetters?", "Feedback…"),
        new("AnswerBook", "ReceiptRecorder"),
        new("Sheets", "ChannelForms"),
        new("Sheet", "PageGeometry"),
        new("Tally", "RunSummary"),
        new("Shown", "Format"),
        new("Notes?", "Flash", House.Api + ".Pages"),
        new("Misread", "ParseErrors"),
        new("OutsideHolder", "CheckpointHolder"),
        new("KeepLog", "LogUpkeepJob"),
    ];

    /// <summary>The full names among these types that carry an old name.</summary>
    public static IEnumerable<string> Carried(OldName old, IEnumerable<string> types) => types.Where(type =>
        type.StartsWith(old.Within + ".", StringComparison.Ordinal)
        && Regex.IsMatch(type, $@"\.(?:{old.Pattern})(?:`\d+)?$"));
}
