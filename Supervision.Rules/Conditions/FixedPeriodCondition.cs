using Supervision.Core.Cases;
using Supervision.Core.Papers;
using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// N日自X: corrected within a fixed period; its length, its start and whether its end moves off a holiday are set by the list.
internal sealed class FixedPeriodCondition(Period period, string starts, bool shifts, string text)
    : Condition("corrected_within_fixed_period", text.Length > 0 ? text : $"自{starts}之日起{period}内改正")
{
    public static readonly IReadOnlyList<string> Starts = ["发现", "检查", "责令"];

    private const string FromOrder = "责令";

    public static ConditionKind Kind { get; } = new("corrected_within_fixed_period", "在清单规定的期限内改正",
        [
            Key.Must("period", Shape.Period, "期限"), Key.Must("starts", Shape.Word(Starts), "自哪一日起"),
            new("shifts", Shape.YesNo, "末日遇休息日是否顺延；不写则不顺延"), ConditionKeys.Words,
        ],
        (node, _) => new FixedPeriodCondition(
            ConditionKeys.Period(node, "period")!.Value, node.Need("starts").Text, node.Given("shifts")?.YesNo ?? false, ConditionKeys.TextOr(node, "")))
    {
        ShownBy = ProofBasis.Days,
    };

    public override string Asks => $"期限{period}";

    public override Limit? Limit => Scale.OfTime($"自{starts}之日起改正所用的时间", [period]) is { } scale
        ? new(scale, new(null, null, Scale.Length(period), null))
        : null;

    public override bool IsBeyondLaw => true;

    public override Verdict Ask(ActContext act)
    {
        if (act.Act.Corrected is null)
        {
            return Unknown("corrected");
        }

        if (act.Act.Corrected.On is not { } on)
        {
            return CorrectionWords.Never;
        }

        return Start(act) is { } first ? Within(act, first, on) : WithoutStart(act, on);
    }

    public override string Found(ActContext act, Verdict verdict) =>
        $"当事人于{DateWords.Of(act.Act.Corrected!.On!.Value)}改正，符合清单“{Text}”的要求";

    public override IEnumerable<DateOnly> TurningDays(ActContext act)
    {
        var last = act.After(act.Act.Order?.Issued ?? act.Discovered ?? act.Asked.Decided, period);
        return [last, last.AddDays(1)];
    }

    private DateOnly? Start(ActContext act) => starts switch
    {
        FromOrder => act.Act.Order?.Issued,
        "检查" => act.Act.Inspected ?? act.Discovered,
        _ => act.Discovered,
    };

    private Verdict Within(ActContext act, DateOnly first, DateOnly on)
    {
        var last = act.After(first, period);

        if (shifts && on > last)
        {
            last = act.Shifted(last, on);
        }

        var inTime = on <= last;
        return Verdict.Of(inTime, $"“{Text}”{(inTime ? "成立" : "不成立")}：{Days.Said(on)}改正，期限至{Days.Said(last)}");
    }

    private Verdict WithoutStart(ActContext act, DateOnly on)
    {
        if (starts != FromOrder)
        {
            return Unknown("discovered");
        }

        if (act.Corrections.IsBeforeDiscovery)
        {
            return CorrectionWords.BeforeDiscovery(Text, on);
        }

        return act.Act.NoOrder ? act.Corrections.WithoutOrder(Text) : Unknown("order");
    }

    private Verdict Unknown(string lacks) => Verdict.Unknown(lacks, $"“{Text}”尚未查明");
}
