using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// One act being asked about, and the calendar and names that it is asked under.
internal sealed class ActContext(
    ExemptionCase asked, Act act, WorkingDayCalendar calendar, DirectTerms direct, Func<string?, string?, string?> identity, Act? told = null)
{
    // 春节 and the weekends round it, with days to spare.
    private const int LongestHoliday = 15;

    private Corrections? _corrections;

    public ExemptionCase Asked => asked;

    public Act Act => act;

    // The act as the case tells it, before anything was supposed of what is not established.
    public Act AsTold => told ?? act;

    // How the law is read where no list says it.
    public DirectTerms Direct => direct;

    public Corrections Corrections => _corrections ??= new(this);

    public DateOnly? Discovered => act.Discovered ?? act.Disclosed;

    // The last day of the act as far as it is known: an act that goes on lasts until the decision.
    public DateOnly? LastDay => act.To ?? (act.Ongoing ? asked.Decided : act.Corrected?.On ?? act.From);

    // What the register holds, then acts of this case that had already been found when this one began.
    public IReadOnlyList<EarlierRecord> Earlier => field ??= [.. Told().Select((told, number) => new EarlierRecord(this, told, number))];

    // What the act is, whatever list names it.
    public string? Identity => field ??= identity(act.Violation, act.Item);

    public ActContext Of(Act changed)
    {
        var acts = asked.Acts.Select(one => one.Id == changed.Id ? changed : one).ToList();
        return new(asked with { Acts = acts }, changed.Id == act.Id ? changed : act, calendar, direct, identity, AsTold);
    }

    public ActContext Of(Register register) => new(asked with { Register = register }, act, calendar, direct, identity, AsTold);

    // Acts of the same kind discovered together are added before they are held against a limit. One unknown part leaves the sum unknown.
    public decimal? Fact(string name)
    {
        if (!act.Facts.TryGetValue(name, out var sum))
        {
            return null;
        }

        if (asked.Acts.Count == 1 || !FactTable.IsAdditive(name))
        {
            return sum;
        }

        foreach (var other in Together())
        {
            if (!other.Facts.TryGetValue(name, out var more))
            {
                return null;
            }

            sum += more;
        }

        return sum;
    }

    public bool IsSame(RegisterEvent earlier, string sameness)
    {
        return sameness switch
        {
            "任何违法" => true,
            "同领域" => earlier.Domain == asked.Organ.Domain,
            "同条款" => SameKind(earlier) && (earlier.Clause is null || act.Statute?.Clause is null || earlier.Clause == act.Statute.Clause),
            _ => SameKind(earlier),
        };
    }

    public bool IsSameKind(Act other) =>
        (other.Item is not null && other.Item == act.Item) || (Identity is { } own && own == identity(other.Violation, other.Item));

    public IEnumerable<Act> Together() =>
        asked.Acts.Where(other => other.Id != act.Id && other.Discovered == act.Discovered && other.Disclosed == act.Disclosed && IsSameKind(other));

    // Where the year has no notice, the day it is held against may still lie beyond any holiday.
    public DateOnly Shifted(DateOnly last, DateOnly against) =>
        Deadline.Shifted(last, calendar).Match(day => day, problem => against > last.AddDays(LongestHoliday) ? last : throw new RuleFileException(problem));

    public DateOnly After(DateOnly start, Period period) =>
        period.Unit is PeriodUnit.WorkingDay ? Demand(Deadline.After(start, period, calendar)) : Deadline.After(start, period);

    private IEnumerable<RegisterEvent> Told()
    {
        var events = asked.Register?.Events ?? [];
        return asked.Acts.Count == 1 ? events : events.Concat(asked.Acts.Where(WasFoundBefore).Select(AsRecord));
    }

    private bool WasFoundBefore(Act other) =>
        other.Id != act.Id && (other.Order?.Issued ?? other.Discovered) < act.From && IsSameKind(other);

    private RegisterEvent AsRecord(Act other)
    {
        return new()
        {
            Kind = RegisterEventKind.Finding,
            Item = other.Item,
            Violation = other.Violation,
            Clause = other.Statute?.Clause,
            Domain = asked.Organ.Domain,
            Occurred = other.From,
            Discovered = other.Discovered,
            Organ = asked.Organ.Code,
            System = null,
        };
    }

    private bool SameKind(RegisterEvent earlier) =>
        (earlier.Item is not null && earlier.Item == act.Item)
        || (Identity is { } own && identity(earlier.Violation, earlier.Item) == own);

    private static DateOnly Demand(Result<DateOnly> day) =>
        day.Match(value => value, problem => throw new RuleFileException(problem));
}
