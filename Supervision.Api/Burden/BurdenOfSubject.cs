using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Burden;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Burden;

/// <summary>
/// 查看入企台账: the visits of all bodies to one enterprise and, for each limit, how many of them count and how many do not. A visit to come is shown
/// and counted for the department alone that makes it, so that nobody is warned.
/// </summary>
public sealed class BurdenOfSubject(
    SupervisionDb db, Acts acts, VisitLedger ledger, Organs organs, ReadableDepartments readable, DepartmentNames names, LimitsOfOffice limitsOfOffice, TimeProvider clock)
{
    public async Task<Result<BurdenView>> ReadAsync(Actor actor, string code, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(code, out var key))
        {
            return CreditProblems.NotACode(code);
        }

        if (!(await acts.AskAsync(actor, BurdenActs.Ledger, OtherObjects.Nothing($"主体{key}"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        if (await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel) is not { } subject)
        {
            return CreditProblems.UnknownSubject(code);
        }

        var today = OfficeClock.Today(clock);
        var limits = limitsOfOffice.On(today);
        var own = await readable.ReadAsync(actor, cancel);
        var earliest = BurdenOfChecks.Earliest(limits, today);
        var since = earliest < today.AddYears(-1) ? earliest : today.AddYears(-1);
        var visits = (await ledger.OfAsync([key], since, today, cancel))[key].Where(visit => visit.IsMade || own.Contains(visit.Department)).ToList();
        var units = await names.ReadAsync(cancel);
        var named = await organs.ReadAsync(cancel);
        var counts = Counts(new(limits, [.. visits.Select(visit => visit.Visit)]), Requests(visits, named[actor.Department], subject.Tier), named, today);
        return new BurdenView(
            subject.Key.ToString(), subject.Name, subject.IsSample, today, since,
            [.. visits.Select(visit => Line(visit, units[visit.Department], counts))], counts, await WhiteListedAsync(key, own, today, cancel));
    }

    // As each organ would be answered that has visited, and the reader's own: for what was visited before, by a draw, for a general item.
    private static IEnumerable<VisitRequest> Requests(IEnumerable<LedgerVisit> visits, string own, RiskTier? tier)
    {
        return visits.Select(visit => (visit.Visit.Organ, visit.Visit.Trade)).Prepend((own, null)).Distinct()
            .Select(asked => new VisitRequest(asked.Item1, asked.Item2, false, VisitWords.ByChance) { RiskClass = tier?.ToString() });
    }

    // What counts all bodies is told once, whoever asks.
    private static IReadOnlyList<CountOfOrgan> Counts(BurdenLedger ledger, IEnumerable<VisitRequest> requests, OrgansByCode named, DateOnly today)
    {
        return [.. requests.SelectMany(request => ledger.Answer(request, today).Counts.Select(count => new CountOfOrgan(OfWhom(count.Limit, request, named), count)))
            .DistinctBy(one => (one.Organ, one.Count.Limit.Id))];
    }

    private static string OfWhom(VisitLimit limit, VisitRequest request, OrgansByCode named)
    {
        if (limit.CountsAll)
        {
            return "全部机关";
        }

        return request.Trade is null ? named.Titled(request.Organ) : $"{named.Titled(request.Organ)}，{request.Trade}";
    }

    private static BurdenLine Line(LedgerVisit visit, string unit, IReadOnlyList<CountOfOrgan> counts)
    {
        var counted = counts.Where(one => one.Count.Counted.Contains(visit.Visit)).Select(one => one.Count.Limit.Named).Distinct();
        var left = counts.Where(one => one.Count.NotCounted.Contains(visit.Visit)).Select(one => one.Count.Limit.Named).Distinct();
        return new(visit.IsMade ? visit.On : null, unit, visit.Visit, visit.Stage.Named(), [.. counted], [.. left]);
    }

    private async Task<DateOnly?> WhiteListedAsync(SubjectKey key, IReadOnlyList<DepartmentCode> own, DateOnly today, CancellationToken cancel)
    {
        var entries = await db.WhiteList.AsNoTracking().Where(one => one.Target == key && own.Contains(one.Department)).ToListAsync(cancel);
        return entries.Where(one => one.HoldsOn(today)).Select(one => (DateOnly?)one.Until).Max();
    }
}

/// <summary>主体的入企台账.</summary>
/// <param name="Since">Visits on this day and before are left out.</param>
/// <param name="UndisturbedUntil">As the reader's own department has entered it; of others it is not told.</param>
public sealed record BurdenView(
    string Subject, string Name, bool IsSample, DateOnly Today, DateOnly Since, IReadOnlyList<BurdenLine> Lines, IReadOnlyList<CountOfOrgan> Counts, DateOnly? UndisturbedUntil)
{
    public bool IsReached => Counts.Any(one => one.Count.IsReached);
}

/// <param name="On">Null for one to come.</param>
/// <param name="CountedBy">Names of the limits that count it, and of those that leave it out.</param>
public sealed record BurdenLine(DateOnly? On, string Unit, RecordedVisit Visit, string Stage, IReadOnlyList<string> CountedBy, IReadOnlyList<string> LeftOutBy);

/// <param name="Organ">Whose visits the limit counts.</param>
public sealed record CountOfOrgan(string Organ, VisitCountOfLimit Count);
