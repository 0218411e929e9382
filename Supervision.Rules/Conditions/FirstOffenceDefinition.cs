using Supervision.Core.Exemptions;
using Supervision.Core.Time;

namespace Supervision.Rules.Conditions;

// 初次违法 as the list itself defines it: the seven parameters.
internal sealed record FirstOffenceDefinition
{
    public static readonly IReadOnlyList<string> Comparators = ["以内", "不满"];
    public static readonly IReadOnlyList<string> Anchors = ["发生", "发现", "决定"];
    public static readonly IReadOnlyList<string> Counts = ["发生", "发现", "处理决定", "处罚", "披露"];
    public static readonly IReadOnlyList<string> Samenesses = ["任何违法", "同领域", "同类", "同条款"];
    public static readonly IReadOnlyList<string> Scopes = ["本机关", "全市", "全省", "全国", "指定系统"];
    public static readonly IReadOnlyList<string> SubjectKeys = ["统一社会信用代码", "身份证件", "车辆"];

    // Null: no look-back limit.
    public Period? Length { get; init; }

    // 以内: the corresponding day still counts. 不满: it does not.
    public bool CorrespondingDayCounts { get; init; } = true;

    // Which day of the present act the look-back starts from.
    public string Anchor { get; init; } = "发生";

    // What kind of earlier event counts, and by which of its days.
    public string Prior { get; init; } = "发生";

    public string Sameness { get; init; } = "同类";

    public string Scope { get; init; } = "全国";

    // The named register, where the scope is one.
    public string? System { get; init; }

    public string SubjectKey { get; init; } = "统一社会信用代码";

    // The list says nothing: whatever happened before counts, whenever.
    public bool Silent { get; init; }

    // Nobody's definition: Art. 33 itself, where no list speaks.
    public bool IsOfTheLaw { get; init; }

    // Would a result of this kind itself count as an earlier event?
    public bool WouldCount(Outcome outcome, bool disclosed) => Prior switch
    {
        "处罚" => outcome is not (Outcome.ShallNotPunish or Outcome.MayNotPunish or Outcome.NoFault or Outcome.Incapable),
        "披露" => disclosed,
        _ => true,
    };

    // From where to where one looked, in the words of a paper.
    public string LookedBack => Length is null ? "此前" : $"{AnchorDay}之前{Length}内";

    // What one looked for, in the words of a paper.
    public string Sought
    {
        get
        {
            var sort = Sameness switch
            {
                "任何违法" => "",
                "同领域" => "同领域",
                "同条款" => "违反同一条款的",
                _ => "同类",
            };
            return Prior switch
            {
                "处罚" => $"当事人因{sort}违法行为受到行政处罚的记录",
                "处理决定" => $"当事人因{sort}违法行为受到处理的记录",
                "披露" => $"当事人主动披露{sort}违法行为的记录",
                _ => $"当事人{sort}违法行为的记录",
            };
        }
    }

    private string AnchorDay => Anchor switch
    {
        "发现" => "本次违法行为被发现",
        "决定" => "本决定作出",
        _ => "本次违法行为发生",
    };

    public override string ToString()
    {
        if (IsOfTheLaw)
        {
            return "直接适用法律，按同一当事人没有同类违法行为掌握";
        }

        return Silent
            ? "清单未定义“首次”，按以往从未发生过同类违法行为掌握"
            : $"自本次{Anchor}之日向前{Back}，{System ?? Scope}没有{Sameness}的{Prior}记录";
    }

    private string Back
    {
        get
        {
            if (Length is null)
            {
                return "不限期间";
            }

            return CorrespondingDayCounts ? $"{Length}以内" : $"{Length}内，不含对应日";
        }
    }
}
