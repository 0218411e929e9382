using Supervision.Core.Calendars;

namespace Supervision.Rules.Conditions;

// 初次违法 as the list itself defines it: the seven parameters.
internal sealed record FirstOffenceDefinition
{
    public static readonly IReadOnlyList<string> Counts = ["发生", "发现", "处理决定", "处罚", "披露"];

    public static readonly IReadOnlyList<string> Samenesses = ["任何违法", "同领域", "同类", "同条款"];

    public static readonly IReadOnlyList<string> Scopes = ["本机关", "全市", "全省", "全国", "指定系统"];

    // Null: no look-back limit.
    public Period? Length { get; init; }

    // 以内: the corresponding day still counts. 不满: it does not.
    public bool CorrespondingDayCounts { get; init; } = true;

    // 发生 or 发现.
    public string Anchor { get; init; } = "发生";

    // What kind of earlier event counts, and by which of its days.
    public string Prior { get; init; } = "发生";

    public string Sameness { get; init; } = "同类";

    public string Scope { get; init; } = "全国";

    public string? System { get; init; }

    public string SubjectKey { get; init; } = "统一社会信用代码";

    // The list says nothing: whatever happened before counts, whenever.
    public bool Silent { get; init; }

    public override string ToString() =>
        Silent ? "清单未定义“首次”，按以往从未发生过同类违法行为掌握"
        : $"{(Length is { } length ? $"{length}内" : "")}{Scope}没有{Sameness}的{Prior}记录，自本次{Anchor}之日向前计算";
}
