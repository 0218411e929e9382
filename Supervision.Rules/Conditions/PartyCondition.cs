namespace Supervision.Rules.Conditions;

// 当事人类型: by the kind or a tag of the party.
internal sealed class PartyCondition(IReadOnlyList<string> words, string text) : Condition("party", text)
{
    public const string Finding = "party_type_scope";

    public IReadOnlyList<string> Words => words;

    public Verdict Unknown { get; } = Verdict.Unknown(Finding, $"“{text}”尚未查明");

    public Verdict None { get; } = Verdict.Of(false, $"“{text}”不成立：当事人不是{string.Join("、", words)}");

    public override Verdict Ask(Inquiry inquiry)
    {
        var party = inquiry.Asked.Party;
        var hit = words.FirstOrDefault(word => word == party.Kind || party.Tags.Contains(word));

        return hit is not null ? Is(hit)
            : inquiry.Act.Findings.TryGetValue(Finding, out var found) ? Found(found)
            : party.Kind is null && party.Tags.Count == 0 ? Unknown
            : None;
    }

    public Verdict Is(string word) => Verdict.Of(true, $"“{Text}”成立：当事人是{word}");

    public Verdict Found(bool found) => Verdict.Of(found, $"“{Text}”经认定{(found ? "成立" : "不成立")}");
}
