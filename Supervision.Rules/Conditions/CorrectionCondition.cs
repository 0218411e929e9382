namespace Supervision.Rules.Conditions;

// 改正: one of the routes by which a party can put things right in time.
internal sealed class CorrectionCondition(string type, Func<Corrections, string, Verdict> route, string text) : Condition(type, text)
{
    public override Verdict Ask(Inquiry inquiry) => route(inquiry.Corrections, Text);
}
