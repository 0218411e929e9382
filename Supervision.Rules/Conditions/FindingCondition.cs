namespace Supervision.Rules.Conditions;

// An officer's finding, never computed.
internal sealed class FindingCondition(string type, string finding, string text) : Condition(type, text)
{
    private readonly Verdict _yes = Verdict.Of(true, $"“{text}”经认定成立");
    private readonly Verdict _no = Verdict.Of(false, $"“{text}”经认定不成立");
    private readonly Verdict _unknown = Verdict.Unknown(finding, $"“{text}”尚未认定");

    public string Finding => finding;

    public override Verdict Ask(Inquiry inquiry) =>
        inquiry.Act.Findings.TryGetValue(finding, out var found) ? found ? _yes : _no : _unknown;
}
