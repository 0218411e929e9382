using Microsoft.EntityFrameworkCore;
using Supervision.Api.BackChecks;
using Supervision.Api.Burden;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Burden;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws;

/// <summary>
/// 抽取范围: the part of the register a task draws from, or the finished checks to look at again; each target either eligible with its tier or excluded with its reason.
/// </summary>
public sealed class EligibleTargets(SupervisionDb db, VisitLedger ledger, TaskVisitKinds kinds, Organs organs, UndisturbedTargets undisturbed, FinishedChecks finishedChecks)
{
    public async Task<TargetsOfTask> ReadAsync(
        InspectionTask task, IReadOnlyList<VisitLimit> limits, DateOnly asOf, CancellationToken cancel) => task.BackCheck is { } scope
            ? await finishedChecks.ReadAsync(scope, cancel)
            : await OfRegisterAsync(task, limits, asOf, cancel);

    private async Task<TargetsOfTask> OfRegisterAsync(
        InspectionTask task, IReadOnlyList<VisitLimit> limits, DateOnly asOf, CancellationToken cancel)
    {
        var barred = await BarredAsync(task, limits, asOf, cancel);
        var eligible = new List<EligibleTarget>();
        var excluded = new Dictionary<string, Exclusion>();

        await foreach (var subject in InScope(task).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = subject.Key.ToString();

            if (subject.Status is not SubjectStatus.Active)
            {
                excluded[key] = Exclusion.Status;
            }
            else if (barred(subject.Key, subject.Tier) is { } reason)
            {
                excluded[key] = reason;
            }
            else
            {
                eligible.Add(new(key, subject.Tier?.ToString() ?? "无"));
            }
        }

        return new(await undisturbed.SetApartAsync(task, eligible, cancel), excluded);
    }

    private IQueryable<PoolRow> InScope(InspectionTask task)
    {
        var regions = task.Scope.Regions.ToArray();
        var industries = task.Scope.Industries.Select(prefix => prefix + "%").ToArray();
        var named = task.Scope.Kinds.Select(KindNamed).ToList();
        var subjects = db.Set<Subject>().FromSql(
            $"""
            select * from subjects
            where (cardinality({regions}) = 0 or region = any({regions}))
              and (cardinality({industries}) = 0 or industry like any({industries}))
            """).AsNoTracking();

        return (named.Count == 0 ? subjects : subjects.Where(subject => named.Contains(subject.Kind)))
            .Select(subject => new PoolRow(subject.Key, subject.Status, subject.Tier));
    }

    private static SubjectKind KindNamed(string name) =>
        SubjectKinds.Terms.TryFind(name, out var kind) ? kind : throw new InvalidOperationException($"A task names no known kind: {name}");

    /// <summary>Whom a limit forbids to draw, planned visits counted as well. It forbids nothing to a check upon cause or of key items.</summary>
    private async Task<Func<SubjectKey, RiskTier?, Exclusion?>> BarredAsync(
        InspectionTask task, IReadOnlyList<VisitLimit> limits, DateOnly asOf, CancellationToken cancel)
    {
        var visits = await ledger.OfAllAsync(BurdenOfChecks.Earliest(limits, asOf), asOf, cancel);
        var kind = await kinds.OfAsync(task, cancel);
        var organ = (await organs.ReadAsync(cancel))[task.Lead];

        // Whom nobody visited reaches no limit, unless one allows no visit at all.
        var asksAll = limits.Any(limit => limit.Count == 0);
        return (key, tier) => !asksAll && !visits.Contains(key) ? null : Reason(new BurdenLedger(limits, [.. visits[key].Select(visit => visit.Visit)]).Answer(kind.Request(organ, tier), asOf));
    }

    private static Exclusion? Reason(BurdenAnswer answer)
    {
        if (answer.IsAllowed)
        {
            return null;
        }

        return answer.Hits.Any(hit => hit.Limit.Kind is VisitLimitKind.YearlyCap) ? Exclusion.YearlyCap : Exclusion.CoolingPeriod;
    }

    private sealed record PoolRow(SubjectKey Key, SubjectStatus Status, RiskTier? Tier);
}
