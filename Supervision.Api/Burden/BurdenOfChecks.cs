using Supervision.Core.Burden;
using Supervision.Core.Checks;
using Supervision.Core.Plans;

namespace Supervision.Api.Burden;

/// <summary>检查的频次核对: what the ledger answers for each of some checks, with their own visits left out.</summary>
public sealed class BurdenOfChecks(VisitLedger ledger, TaskVisitKinds kinds, Organs organs, Tiers tiers, LimitsOfOffice limitsOfOffice)
{
    /// <param name="least">How far another visit must have come to be counted.</param>
    public async Task<IReadOnlyDictionary<CheckId, BurdenAnswer>> ReadAsync(
        IReadOnlyCollection<InspectionCheck> checks, VisitStage least, DateOnly on, CancellationToken cancel)
    {
        var limits = limitsOfOffice.On(on);
        var targets = checks.Select(check => check.Target).Distinct().ToList();
        var visits = await ledger.OfAsync(targets, Earliest(limits, on), on, cancel);
        var ofTask = await kinds.ReadAsync(checks.Select(check => check.Task), cancel);
        var named = await organs.ReadAsync(cancel);
        var tierOf = await tiers.ReadAsync(targets, limits, cancel);
        return checks.ToDictionary(check => check.Id, AnswerFor);

        BurdenAnswer AnswerFor(InspectionCheck check)
        {
            var others = visits[check.Target].Where(visit => visit.Stage >= least && !visit.IsOf(check.Id)).Select(visit => visit.Visit);
            return new BurdenLedger(limits, [.. others]).Answer(ofTask[check.Task].Request(named[check.Department], tierOf.GetValueOrDefault(check.Target)), on);
        }
    }

    /// <summary>The day up to which no limit counts any more.</summary>
    internal static DateOnly Earliest(IEnumerable<VisitLimit> limits, DateOnly on) => limits.Select(limit => limit.Since(on)).DefaultIfEmpty(on).Min();
}
