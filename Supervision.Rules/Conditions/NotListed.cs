namespace Supervision.Rules.Conditions;

// 未被列入严重失信名单, on the day of the decision.
internal sealed class NotListed(IReadOnlyList<string> names, string text) : Condition("not_on_serious_dishonesty_list", text)
{
    public IReadOnlyList<string> Names => names;

    public Verdict Clear { get; } = Verdict.Of(true, $"“{text}”成立：查询之日未被列入严重失信名单");

    public Verdict Unknown { get; } = Verdict.Unknown("register", $"“{text}”尚未查明：名单没有查询");

    public override Verdict Ask(Inquiry inquiry)
    {
        if (inquiry.Asked.Register is not { } register)
        {
            return Unknown;
        }

        var day = inquiry.Asked.Decided;

        foreach (var entry in register.Lists)
        {
            if (names.Contains(entry.Name) && entry.From <= day && (entry.To is not { } to || day <= to))
            {
                return Listed(entry.Name, entry.From);
            }
        }

        return register.Searched is null ? Unknown : Clear;
    }

    public Verdict Listed(string name, DateOnly from) => Verdict.Of(false, $"“{Text}”不成立：自{Days.Said(from)}起列入{name}");
}
