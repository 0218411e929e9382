using Supervision.Core.Time;

namespace Supervision.Rules.Conditions;

// N日自X: corrected within a fixed period; its length, its start and whether its end moves off a holiday are set by the list.
internal sealed class FixedPeriodCondition(Period period, string starts, bool shifts, string text)
    : Condition("corrected_within_fixed_period", text.Length > 0 ? text : $"自{starts}之日起{period}内改正")
{
    public static readonly IReadOnlyList<string> Starts = ["发现", "检查", "责令"];

    public Period Period => period;

    // Starts on the day of discovery, of inspection or of the order?
    public string From => starts;

    public bool Shifts => shifts;

    public override Verdict Ask(Inquiry inquiry)
    {
        var act = inquiry.Act;

        if (act.Corrected is null)
        {
            return Unknown("corrected");
        }

        if (act.Corrected.On is not { } on)
        {
            return CorrectionWords.Never;
        }

        var start = starts switch { "责令" => act.Order?.Issued, "检查" => act.Inspected ?? inquiry.Discovered, _ => inquiry.Discovered };

        if (start is not { } first)
        {
            return starts == "责令" && (act.NoOrder || inquiry.Corrections.IsBeforeDiscovery)
                ? WithoutOrder(on)
                : Unknown(starts == "责令" ? "order" : "discovered");
        }

        var last = inquiry.After(first, period);
        last = shifts && on > last ? inquiry.Shifted(last, on) : last;
        return Said(on <= last, on, last);
    }

    public Verdict Said(bool inTime, DateOnly on, DateOnly last) =>
        Verdict.Of(inTime, $"“{Text}”{(inTime ? "成立" : "不成立")}：{Days.Said(on)}改正，期限至{Days.Said(last)}");

    public Verdict WithoutOrder(DateOnly on) => Verdict.Of(true, $"“{Text}”成立：没有责令改正，{Days.Said(on)}已经改正");

    public Verdict Unknown(string lacks) => Verdict.Unknown(lacks, $"“{Text}”尚未查明");
}
