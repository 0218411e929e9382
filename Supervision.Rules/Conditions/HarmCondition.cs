using Supervision.Core.Exemptions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// 没有危害后果, or 危害后果轻微, which no harm satisfies as well.
internal sealed class HarmCondition : Condition
{
    private readonly Verdict[] _known;

    public HarmCondition(string type, Harm most, string text) : base(type, text)
    {
        Most = most;
        _known = [.. Enum.GetValues<Harm>().Order().Select(harm => Said(harm <= most, harm))];
        Unknown = Verdict.Unknown("harm", $"“{text}”尚未认定");
    }

    public Harm Most { get; }

    public Verdict Unknown { get; }

    public Verdict Said(bool holds, Harm harm) => Verdict.Of(holds, $"“{Text}”{(holds ? "成立" : "不成立")}：认定{Named(harm)}");

    public override Verdict Ask(Inquiry inquiry) => inquiry.Act.Harm is { } harm ? _known[(int)harm] : Unknown;

    private static string Named(Harm harm) => FactTable.Harm.Choices[(int)harm].Sentence;
}
