using Supervision.Core.Calendars;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// One act being asked about. What is not established may be assumed, to see what each answer would lead to.
internal sealed class Inquiry(
    ExemptionCase asked, Act act, WorkingDayCalendar calendar, Func<string?, string?> violationOf, IReadOnlyDictionary<string, string> assumed)
{
    private static readonly HashSet<string> Additive =
        ["goods_value", "turnover", "false_amount", "illegal_gain", "evaded_tax", "area_m2", "earthwork_m3", "persons", "count"];

    public ExemptionCase Asked => asked;

    public Act Act => act;

    public Corrections Corrections => new(this);

    public DateOnly? Discovered => act.Discovered ?? act.Disclosed;

    public Inquiry Assuming(Atom atom, string answer) =>
        new(asked, act, calendar, violationOf, new Dictionary<string, string>(assumed) { [atom.Key] = answer });

    public Inquiry Plain() => new(asked, act, calendar, violationOf, new Dictionary<string, string>());

    public Inquiry About(string? item) => new(asked, act with { Item = item }, calendar, violationOf, assumed);

    public bool Knows(string finding) => act.Findings.ContainsKey(finding);

    public Verdict Finding(string name, string text) =>
        act.Findings.TryGetValue(name, out var found)
            ? Verdict.Of(found, $"“{text}”经认定{(found ? "成立" : "不成立")}")
            : YesNo(name, name, text);

    public Verdict HarmAtMost(Harm most, string text)
    {
        Harm? harm = act.Harm ?? (assumed.TryGetValue("harm", out var answer) ? Enum.Parse<Harm>(answer) : null);
        return harm is { } known
            ? Verdict.Of(known <= most, $"“{text}”{(known <= most ? "成立" : "不成立")}：认定{Named(known)}")
            : new(Truth.NotEstablished, $"“{text}”尚未认定", new("harm", "harm", [nameof(Harm.None), nameof(Harm.Minor), nameof(Harm.Serious)]));
    }

    public Verdict YesNo(string name, string key, string text) =>
        assumed.TryGetValue(key, out var answer)
            ? Verdict.Of(answer == Atom.Yes, $"“{text}”（假定{answer}）")
            : new(Truth.NotEstablished, $"“{text}”尚未查明", Atom.YesNo(name, key));

    // Acts of the same kind discovered together are added before they are held against a limit.
    public decimal? Fact(string name)
    {
        if (!act.Facts.TryGetValue(name, out var own))
        {
            return null;
        }

        return Additive.Contains(name)
            ? own + asked.Acts.Where(other => other.Id != act.Id && other.Item is not null && other.Item == act.Item && other.Discovered == act.Discovered)
                .Sum(other => other.Facts.GetValueOrDefault(name))
            : own;
    }

    public bool IsSame(RegisterEvent earlier, string sameness) => sameness switch
    {
        "任何违法" => true,
        "同领域" => earlier.Domain == asked.Organ.Domain,
        "同条款" => SameKind(earlier) && (earlier.Clause is null || act.Statute?.Clause is null || earlier.Clause == act.Statute.Clause),
        _ => SameKind(earlier),
    };

    public DateOnly Shifted(DateOnly last) => Demand(Deadline.Shifted(last, calendar));

    public DateOnly After(DateOnly start, Period period) => Demand(Deadline.After(start, period, calendar));

    private bool SameKind(RegisterEvent earlier) =>
        (earlier.Item is not null && earlier.Item == act.Item)
        || (Violation(earlier.Violation, earlier.Item) is { } was && was == Violation(act.Violation, act.Item));

    private string? Violation(string? said, string? item) => violationOf(item) ?? said;

    private static DateOnly Demand(Result<DateOnly> day) =>
        day.Match(value => value, problem => throw new RuleFileException(problem));

    private static string Named(Harm harm) => harm switch { Harm.None => "没有危害后果", Harm.Minor => "危害后果轻微", _ => "危害后果较重" };
}
