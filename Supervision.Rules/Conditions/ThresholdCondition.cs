using System.Globalization;

namespace Supervision.Rules.Conditions;

// A number of the case held against a number of the list. Where the form has no such number, a finding may answer instead.
internal sealed class ThresholdCondition(string type, string fact, Bounds bounds, string? finding, string text) : Condition(type, text)
{
    public override Verdict Ask(Inquiry inquiry)
    {
        if (inquiry.Fact(fact) is { } number)
        {
            var said = number.ToString("0.####", CultureInfo.InvariantCulture);
            return bounds.Contain(number)
                ? Verdict.Of(true, $"“{Text}”：实为{said}，在限度以内（{bounds}）")
                : Verdict.Of(false, $"“{Text}”：实为{said}，不在限度以内（{bounds}）");
        }

        return finding is not null && inquiry.Knows(finding)
            ? inquiry.Finding(finding, Text)
            : inquiry.YesNo(finding ?? fact, $"{fact}{bounds}", Text);
    }
}
