namespace Supervision.Rules.Conditions;

// 案件线索来源: how the act came to light.
internal sealed class FoundByCondition(IReadOnlyList<string> ways, string text) : Condition("found_by", text)
{
    public static readonly IReadOnlyList<string> Known = ["双随机", "投诉举报", "巡查", "移送", "自行披露"];

    public IReadOnlyList<string> Ways => ways;

    public override Verdict Ask(Inquiry inquiry)
    {
        var found = inquiry.Act.FoundBy ?? (inquiry.Act is { Disclosed: not null, Discovered: null } ? "自行披露" : null);

        return found is null
            ? Verdict.Unknown("found_by", $"“{Text}”尚未查明：线索来源不明")
            : Verdict.Of(ways.Contains(found), $"“{Text}”{(ways.Contains(found) ? "成立" : "不成立")}：线索来源是{found}");
    }
}
