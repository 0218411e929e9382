namespace Supervision.Rules.Conditions;

// An officer's finding, never computed.
internal sealed class FindingCondition(string type, string finding, string text) : Condition(type, text)
{
    public string Finding => finding;

    public Verdict Yes { get; } = Verdict.Of(true, $"“{text}”经认定成立");

    public Verdict No { get; } = Verdict.Of(false, $"“{text}”经认定不成立");

    public Verdict Unknown { get; } = Verdict.Unknown(finding, $"“{text}”尚未认定");

    public override Verdict Ask(Inquiry inquiry) =>
        inquiry.Act.Findings.TryGetValue(finding, out var found) ? found ? Yes : No : Unknown;
}
