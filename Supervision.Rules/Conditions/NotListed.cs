namespace Supervision.Rules.Conditions;

// 未被列入严重失信名单, on the day of the decision.
internal sealed class NotListed(IReadOnlyList<string> names, string text) : Condition("not_on_serious_dishonesty_list", text)
{
    public override Verdict Ask(Inquiry inquiry)
    {
        if (inquiry.Asked.Register is not { } register)
        {
            return inquiry.YesNo("register", "register:lists", Text);
        }

        var day = inquiry.Asked.Decided;
        var listed = register.Lists.FirstOrDefault(
            entry => names.Contains(entry.Name) && entry.From <= day && (entry.To is not { } to || day <= to));

        return listed is null
            ? Verdict.Of(true, "查询之日未被列入严重失信名单")
            : Verdict.Of(false, $"自{listed.From:yyyy-MM-dd}起列入{listed.Name}");
    }
}
