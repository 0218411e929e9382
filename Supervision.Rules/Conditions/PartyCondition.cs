namespace Supervision.Rules.Conditions;

// 当事人类型: by the kind or a tag of the party.
internal sealed class PartyCondition(IReadOnlyList<string> words, string text) : Condition("party", text)
{
    public IReadOnlyList<string> Words => words;

    public override Verdict Ask(Inquiry inquiry)
    {
        var party = inquiry.Asked.Party;
        var hit = words.FirstOrDefault(word => word == party.Kind || party.Tags.Contains(word));

        return hit is not null ? Verdict.Of(true, $"“{Text}”成立：当事人是{hit}")
            : inquiry.Act.Findings.TryGetValue("party_type_scope", out var found)
                ? Verdict.Of(found, $"“{Text}”经认定{(found ? "成立" : "不成立")}")
            : party.Kind is null && party.Tags.Count == 0 ? Verdict.Unknown("party_type_scope", $"“{Text}”尚未查明")
            : Verdict.Of(false, $"“{Text}”不成立：当事人不是{string.Join("、", words)}");
    }
}
