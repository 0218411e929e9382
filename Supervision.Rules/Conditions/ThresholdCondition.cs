using System.Globalization;

namespace Supervision.Rules.Conditions;

// A number of the case held against a number of the list. Where the case gives no number, an officer's finding may answer instead.
internal sealed class ThresholdCondition(string type, string fact, Bounds bounds, bool byFinding, string text) : Condition(type, text)
{
    public const string Instead = "quantity_minor";

    private readonly string _inside = $"，在限度以内（{bounds}）";
    private readonly string _outside = $"，不在限度以内（{bounds}）";

    public string Fact => fact;

    public Bounds Bounds => bounds;

    // Can an officer's finding alone be what is missing?
    public bool ByFinding => byFinding;

    public FindingCondition Finding { get; } = new(type, Instead, text);

    public Verdict Unknown { get; } = Verdict.Unknown(fact, $"“{text}”尚未查明");

    public override Verdict Ask(Inquiry inquiry)
    {
        if (inquiry.Fact(fact) is { } number)
        {
            return Said(bounds.Contain(number), number);
        }

        return inquiry.Act.Findings.ContainsKey(Instead) || byFinding ? Finding.Ask(inquiry) : Unknown;
    }

    public Verdict Said(bool inside, decimal number) =>
        Verdict.Of(inside, $"“{Text}”：实为{number.ToString("0.####", CultureInfo.InvariantCulture)}{(inside ? _inside : _outside)}");
}
