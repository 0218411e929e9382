using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 没有危害后果, or 危害后果轻微, which no harm satisfies as well.
internal sealed class HarmCondition : Condition
{
    private readonly Verdict[] _known;
    private readonly Verdict _unknown;

    public HarmCondition(string type, Harm most, string text) : base(type, text)
    {
        Most = most;
        _known = [.. Enum.GetValues<Harm>().Order().Select(harm =>
            Verdict.Of(harm <= most, $"“{text}”{(harm <= most ? "成立" : "不成立")}：认定{Named(harm)}"))];
        _unknown = Verdict.Unknown("harm", $"“{text}”尚未认定");
    }

    public Harm Most { get; }

    public override Verdict Ask(Inquiry inquiry) => inquiry.Act.Harm is { } harm ? _known[(int)harm] : _unknown;

    private static string Named(Harm harm) => harm switch { Harm.None => "没有危害后果", Harm.Minor => "危害后果轻微", _ => "危害后果较重" };
}
