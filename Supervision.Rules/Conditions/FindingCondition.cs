namespace Supervision.Rules.Conditions;

// An officer's finding, never computed.
internal sealed class FindingCondition(string type, string finding, string text) : Condition(type, text)
{
    public override Verdict Ask(Inquiry inquiry) => inquiry.Finding(finding, Text);
}
