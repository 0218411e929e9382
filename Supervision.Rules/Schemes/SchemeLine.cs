using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

// 评定标准的一项: one line of a scheme, which is one rule.
internal sealed record SchemeLine
{
    public const string ToBeVerified = "待核";

    public required string Code { get; init; }

    public required LineStage Stage { get; init; }

    public required string Text { get; init; }

    public required string Clause { get; init; }

    // 核, 旧知 or 待核.
    public required string Mark { get; init; }

    // A number that no text gives never decides.
    public bool IsPlaceholder { get; init; }

    // The office has adopted the scheme, and with it what no official text confirms.
    public bool IsAdopted { get; init; }

    public bool Decides => !IsPlaceholder && (Mark != ToBeVerified || IsAdopted);

    // Of what it speaks: an input of the subject, or records of a code, or all records of a kind that have no line of their own.
    public string? Input { get; init; }

    public string? Record { get; init; }

    public string? Kind { get; init; }

    public string RecordKey => Record ?? (Kind is null ? "" : KeyOfKind(Kind));

    public InputTest? Test { get; init; }

    // It applies only where this holds, and not where that input is given.
    public InputTest? Only { get; init; }

    public string? Unless { get; init; }

    // Without an answer to it there is no score.
    public bool IsNeeded { get; init; }

    public int CountAtLeast { get; init; } = 1;

    public IReadOnlyList<FieldLimit> Limits { get; init; } = [];

    public DateOrder? Later { get; init; }

    // How long a record counts from the day it was recorded; null, by the period of the rating.
    public Period? Valid { get; init; }

    // Of a contribution.
    public PointScale? Scale { get; init; }

    public decimal? Points { get; init; }

    public bool TakesAway { get; init; }

    public decimal? Max { get; init; }

    public string? Group { get; init; }

    public RestoreScale? Restore { get; init; }

    // Of a direct tier, a state without rating, a floor or a cap.
    public string? Tier { get; init; }

    // Of a tier that comes from elsewhere: ours for each of theirs.
    public IReadOnlyDictionary<string, string> TierByWord { get; init; } = new Dictionary<string, string>();

    // Of a state without rating: only with such a score.
    public Bounds? Score { get; init; }

    // Of a step: how many tiers towards the worse end; less than zero, towards the better.
    public int Levels { get; init; }

    // Whether it is to the credit of the subject. Null: it depends on the number.
    public bool? IsGood { get; init; }

    // Nothing can be done about it in this period.
    public bool IsFixed { get; init; }

    // What a subject can do about it.
    public string? Remedy { get; init; }

    public static string KeyOfKind(string kind) => "kind:" + kind;
}
