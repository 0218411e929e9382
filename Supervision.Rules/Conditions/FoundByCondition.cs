using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// 案件线索来源: how the act came to light.
internal sealed class FoundByCondition(IReadOnlyList<string> ways, string text) : Condition("found_by", text)
{
    public const string ByTheParty = "自行披露";
    public static readonly IReadOnlyList<string> Known = FactTable.FoundBy.Words;

    public IReadOnlyList<string> Ways => ways;

    public Verdict Unknown { get; } = Verdict.Unknown("found_by", $"“{text}”尚未查明：线索来源不明");

    public override Verdict Ask(Inquiry inquiry)
    {
        var found = inquiry.Act.FoundBy ?? (inquiry.Act is { Disclosed: not null, Discovered: null } ? ByTheParty : null);

        return found is null ? Unknown : Said(ways.Contains(found), found);
    }

    public Verdict Said(bool listed, string found) => Verdict.Of(listed, $"“{Text}”{(listed ? "成立" : "不成立")}：线索来源是{found}");
}
