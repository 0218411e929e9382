using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.BackChecks;
using Supervision.Core.Burden;
using Supervision.Core.Checks;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Burden;

/// <summary>
/// 入企台账: the visits of all bodies to an enterprise, from the checks, the visits of back-checks, the re-checks of corrections the
/// verifications of commitments on the spot, and emergency visits. One list for the freeze, the approval, the code and the page (国办发〔2024〕54号).
/// </summary>
public sealed class VisitLedger(SupervisionDb db, AcrossDepartments across, TaskVisitKinds kinds, Organs organs)
{
    /// <param name="since">Visits on this day and before are left out.</param>
    /// <param name="asOf">The day on which visits to come stand.</param>
    public Task<ILookup<SubjectKey, LedgerVisit>> OfAsync(IReadOnlyCollection<SubjectKey> targets, DateOnly since, DateOnly asOf, CancellationToken cancel) =>
        across.ReadAsync(AcrossNeed.VisitsOfSubject, () => ReadAsync(new(targets.Distinct().ToList(), since, asOf), cancel), cancel);

    public Task<ILookup<SubjectKey, LedgerVisit>> OfAllAsync(DateOnly since, DateOnly asOf, CancellationToken cancel) =>
        across.ReadAsync(AcrossNeed.VisitsOfSubject, () => ReadAsync(new(null, since, asOf), cancel), cancel);

    private async Task<ILookup<SubjectKey, LedgerVisit>> ReadAsync(Asked asked, CancellationToken cancel)
    {
        var named = await organs.ReadAsync(cancel);
        LedgerVisit[] visits =
        [
            .. await ChecksAsync(asked, named, cancel), .. await BackChecksAsync(asked, named, cancel),
            .. await RechecksAsync(asked, named, cancel), .. await CommitmentsAsync(asked, named, cancel), .. await EmergenciesAsync(asked, named, cancel),
        ];
        return visits.Where(visit => visit.On > asked.Since).OrderByDescending(visit => visit.On).ThenBy(visit => visit.Id).ToLookup(visit => visit.Target);
    }

    // What gave way to its reserve is no visit, and what was not begun on the last day of its task will be none.
    private async Task<IEnumerable<LedgerVisit>> ChecksAsync(Asked asked, OrgansByCode named, CancellationToken cancel)
    {
        var standing = db.Checks.AsNoTracking().Where(check => check.Dropped == null && (check.EndedOn == null || check.EndedOn > asked.Since));
        var asIs = asked.Targets is { } targets ? standing.Where(check => targets.Contains(check.Target)) : standing;
        var rows = await asIs.Select(check => new CheckRow(
            check.Id, check.Task, check.Target, check.TargetName, check.Department, check.EndedOn, check.Scanned != null, check.Approved != null, check.Waiver))
            .ToListAsync(cancel);
        var ofTask = await kinds.ReadAsync(rows.Select(row => row.Task), cancel);
        return rows.Where(row => row.IsBegun || ofTask[row.Task].To >= asked.AsOf).Select(row => new LedgerVisit(
            row.Id.Value, row.Target, row.TargetName, row.Department, ofTask[row.Task].Visit(row.EndedOn ?? asked.AsOf, named[row.Department]), row.Stage)
        {
            Kind = ofTask[row.Task],
            Waiver = row.Waiver,
        });
    }

    private async Task<IEnumerable<LedgerVisit>> BackChecksAsync(Asked asked, OrgansByCode named, CancellationToken cancel)
    {
        var all = db.BackChecks.AsNoTracking().Where(back => back.Visit != null);
        var rows = await (asked.Targets is { } targets ? all.Where(back => targets.Contains(back.Target)) : all).ToListAsync(cancel);
        var ofTask = await kinds.ReadAsync(rows.Select(row => row.Task), cancel);
        return rows.Where(row => row.Visit!.Scanned is not null || ofTask[row.Task].To >= asked.AsOf).Select(row => OfBackCheck(row, ofTask[row.Task]));

        LedgerVisit OfBackCheck(BackCheck row, TaskVisitKind kind)
        {
            var on = row.Visit!.Scanned?.On;
            return new(row.Id.Value, row.Target, row.TargetName, kind.Lead, kind.Visit(on ?? asked.AsOf, named[kind.Lead]), on is null ? VisitStage.Approved : VisitStage.Made)
            {
                Kind = kind,
            };
        }
    }

    private async Task<IEnumerable<LedgerVisit>> RechecksAsync(Asked asked, OrgansByCode named, CancellationToken cancel)
    {
        var all = db.RecheckOrders.AsNoTracking().Where(order => order.Result != null);
        var rows = await (asked.Targets is { } targets ? all.Where(order => targets.Contains(order.Target)) : all).ToListAsync(cancel);
        return rows.Select(order => new LedgerVisit(order.Breach.Value, order.Target, order.TargetName, order.Department,
            Single(order.Result!.On, named[order.Department], VisitWords.Recheck), VisitStage.Made));
    }

    // What was seen in shared data or on paper was no visit; what was seen at a drawn check is one already.
    private async Task<IEnumerable<LedgerVisit>> CommitmentsAsync(Asked asked, OrgansByCode named, CancellationToken cancel)
    {
        var all = db.Commitments.AsNoTracking().Where(one => one.Code != null);
        var rows = await (asked.Targets is { } targets ? all.Where(one => targets.Contains(one.Target)) : all).ToListAsync(cancel);
        return rows.SelectMany(one => one.Steps.Select(step => step.Finding).OfType<CommitmentFinding>().Where(found => found.Method is VerificationMethod.OnSite)
            .Select(found => new LedgerVisit(one.Id.Value, one.Target, one.TargetName, one.Department,
                Single(found.On, named[one.Department], VisitWords.Commitment), VisitStage.Made)));
    }

    // Each was made, whatever the head said of it afterwards.
    private async Task<IEnumerable<LedgerVisit>> EmergenciesAsync(Asked asked, OrgansByCode named, CancellationToken cancel)
    {
        var all = db.EmergencyVisits.AsNoTracking();
        var rows = await (asked.Targets is { } targets ? all.Where(one => targets.Contains(one.Target)) : all).ToListAsync(cancel);
        return rows.Select(visit => new LedgerVisit(visit.Id.Value, visit.Target, visit.TargetName, visit.Department,
            new(OfficeClock.DayOf(visit.BeganAt), named[visit.Department], VisitWords.UponCause, null) { Source = TaskVisitKind.WordsOf(visit.Text.Ground).Source }, VisitStage.Made));
    }

    private static RecordedVisit Single(DateOnly on, string organ, string source) => new(on, organ, VisitWords.Single, null) { Source = source };

    private sealed record Asked(List<SubjectKey>? Targets, DateOnly Since, DateOnly AsOf);

    private sealed record CheckRow(
        CheckId Id, Core.Plans.TaskId Task, SubjectKey Target, string TargetName, Core.Primitives.DepartmentCode Department, DateOnly? EndedOn, bool IsBegun,
        bool IsApproved, LimitWaiver? Waiver)
    {
        public VisitStage Stage
        {
            get
            {
                if (IsBegun)
                {
                    return VisitStage.Made;
                }

                return IsApproved ? VisitStage.Approved : VisitStage.Drawn;
            }
        }
    }
}
