using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 没有危害后果, or 危害后果轻微, which no harm satisfies as well.
internal sealed class HarmCondition(string type, Harm most, string text) : Condition(type, text)
{
    public override Verdict Ask(Inquiry inquiry) => inquiry.HarmAtMost(most, Text);
}
