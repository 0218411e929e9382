using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Burden;
using Supervision.Core.Checks;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Burden;

/// <summary>
/// 超限入企: the visits of a year that were made although a limit was reached, or that brought an alert, each with what was counted and why it was made:
/// upon cause, for key items, by the head's leave, or by nobody's. Of the own department, or of those that somebody supervises.
/// </summary>
public sealed class BurdenBoard(Acts acts, VisitLedger ledger, Tiers tiers, ReadableDepartments readable, DepartmentNames names, LimitsOfOffice limitsOfOffice, TimeProvider clock)
{
    /// <summary>More lines than this are counted and not listed.</summary>
    public const int Most = 500;

    public async Task<Result<BurdenBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, BurdenActs.Board, OtherObjects.Nothing("超限入企清单"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var today = OfficeClock.Today(clock);
        var since = today.AddYears(-1);
        var own = await readable.ReadAsync(actor, cancel);
        var units = await names.ReadAsync(cancel);
        var visits = await ledger.OfAllAsync(BurdenOfChecks.Earliest(limitsOfOffice.On(today), since), today, cancel);
        var tierOf = await tiers.ReadAsync([.. visits.Where(group => group.Skip(1).Any()).Select(group => group.Key)], limitsOfOffice.On(today), cancel);
        var lines = visits.SelectMany(group => Beyond([.. group.Where(visit => visit.IsMade).Reverse()], tierOf.GetValueOrDefault(group.Key)))
            .Where(line => line.Visit.On > since && own.Contains(line.Visit.Department))
            .OrderByDescending(line => line.Visit.On).ThenBy(line => line.Visit.TargetName, StringComparer.Ordinal).ToList();
        return new BurdenBoardView(today, since, units, [.. lines.Take(Most)], lines.Count, lines.Count(line => line.IsUnexplained));
    }

    // From the first visit on, each is held against those before it.
    private IEnumerable<BeyondLine> Beyond(IReadOnlyList<LedgerVisit> visits, RiskTier? tier)
    {
        for (var i = 1; i < visits.Count; i++)
        {
            var (visit, earlier) = (visits[i], visits.Take(i).Select(one => one.Visit));
            var answer = new BurdenLedger(limitsOfOffice.On(visit.On), [.. earlier]).Answer(Request(visit, tier), visit.On);

            if (answer.Hits.Count > 0)
            {
                yield return new(visit, answer);
            }
        }
    }

    private static VisitRequest Request(LedgerVisit visit, RiskTier? tier)
    {
        return visit.Kind?.Request(visit.Visit.Organ, tier) ?? new(visit.Visit.Organ, visit.Visit.Trade, false, visit.Visit.Source ?? VisitWords.ByChance) { RiskClass = tier?.ToString() };
    }
}

/// <param name="Total">How many there are, listed or not.</param>
/// <param name="Unexplained">How many were drawn for general items, and nobody said why they were made all the same.</param>
public sealed record BurdenBoardView(DateOnly Today, DateOnly Since, NamesByCode Units, IReadOnlyList<BeyondLine> Lines, int Total, int Unexplained);

/// <summary>一次超限或者预警的入企.</summary>
public sealed record BeyondLine(LedgerVisit Visit, BurdenAnswer Answer)
{
    /// <summary>An alert alone is no excess.</summary>
    public bool IsExcess => Answer.Hits.Any(hit => hit.Limit.Kind is not VisitLimitKind.Alert);

    public bool IsUnexplained => IsExcess && !Answer.IsAllowed && Visit.Waiver is null;

    public IEnumerable<LimitHit> Hits => Answer.Hits.Select(hit => new LimitHit(hit.Limit, hit.Counted.Count));

    public string Why
    {
        get
        {
            if (Visit.Waiver is { } waiver)
            {
                return $"{waiver.Approved.By.Signature}批准：{waiver.Reason}";
            }

            if (!IsExcess)
            {
                return "预警，不禁止";
            }

            return Answer.IsAllowed ? "有因检查、上级专项或者重点检查事项，不受限制" : "没有写明理由";
        }
    }
}
