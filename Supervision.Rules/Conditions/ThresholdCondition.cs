using System.Globalization;

namespace Supervision.Rules.Conditions;

// A number of the case held against a number of the list. Where the case gives no number, an officer's finding may answer instead.
internal sealed class ThresholdCondition(string type, string fact, Bounds bounds, bool byFinding, string text) : Condition(type, text)
{
    public const string Instead = "quantity_minor";

    private readonly FindingCondition _finding = new(type, Instead, text);
    private readonly Verdict _unknown = Verdict.Unknown(fact, $"“{text}”尚未查明");
    private readonly string _inside = $"，在限度以内（{bounds}）";
    private readonly string _outside = $"，不在限度以内（{bounds}）";

    public string Fact => fact;

    public Bounds Bounds => bounds;

    public override Verdict Ask(Inquiry inquiry)
    {
        if (inquiry.Fact(fact) is { } number)
        {
            var inside = bounds.Contain(number);
            return Verdict.Of(inside, $"“{Text}”：实为{number.ToString("0.####", CultureInfo.InvariantCulture)}{(inside ? _inside : _outside)}");
        }

        return inquiry.Act.Findings.ContainsKey(Instead) || byFinding ? _finding.Ask(inquiry) : _unknown;
    }
}
