using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.BackChecks;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws;

/// <summary>
/// 抽取范围: the part of the register a task draws from, or the finished checks to look at again; each target either eligible with its tier or excluded with its reason.
/// </summary>
public sealed class EligibleTargets(SupervisionDb db, AcrossDepartments across, VisitCount visitCount, FinishedChecks finishedChecks)
{
    public async Task<TargetsOfTask> ReadAsync(
        InspectionTask task, IReadOnlyList<VisitLimit> limits, DateOnly asOf, CancellationToken cancel) => task.BackCheck is { } scope
            ? await finishedChecks.ReadAsync(scope, cancel)
            : await OfRegisterAsync(task, limits, asOf, cancel);

    private async Task<TargetsOfTask> OfRegisterAsync(
        InspectionTask task, IReadOnlyList<VisitLimit> limits, DateOnly asOf, CancellationToken cancel)
    {
        var capped = await VisitedAsync(task, limits, VisitLimitKind.YearlyCap, asOf, cancel);
        var cooling = await VisitedAsync(task, limits, VisitLimitKind.Cooling, asOf, cancel);
        var eligible = new List<EligibleTarget>();
        var excluded = new Dictionary<string, Exclusion>();

        await foreach (var subject in InScope(task).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = subject.Key.ToString();

            if (subject.Status is not SubjectStatus.Active)
            {
                excluded[key] = Exclusion.Status;
            }
            else if (capped.Contains(subject.Key))
            {
                excluded[key] = Exclusion.YearlyCap;
            }
            else if (cooling.Contains(subject.Key))
            {
                excluded[key] = Exclusion.CoolingPeriod;
            }
            else
            {
                eligible.Add(new(key, subject.Tier?.ToString() ?? "无"));
            }
        }

        return new(eligible, excluded);
    }

    private IQueryable<PoolRow> InScope(InspectionTask task)
    {
        var regions = task.Scope.Regions.ToArray();
        var industries = task.Scope.Industries.Select(prefix => prefix + "%").ToArray();
        var kinds = task.Scope.Kinds.Select(KindNamed).ToList();
        var subjects = db.Set<Subject>().FromSql(
            $"""
            select * from subjects
            where (cardinality({regions}) = 0 or region = any({regions}))
              and (cardinality({industries}) = 0 or industry like any({industries}))
            """).AsNoTracking();

        return (kinds.Count == 0 ? subjects : subjects.Where(subject => kinds.Contains(subject.Kind)))
            .Select(subject => new PoolRow(subject.Key, subject.Status, subject.Tier));
    }

    private static SubjectKind KindNamed(string name) =>
        SubjectKinds.Terms.TryFind(name, out var kind) ? kind : throw new InvalidOperationException($"A task names no known kind: {name}");

    /// <summary>Whom a limit forbids to visit again: planned and finished checks both count.</summary>
    private async Task<HashSet<SubjectKey>> VisitedAsync(
        InspectionTask task, IReadOnlyList<VisitLimit> limits, VisitLimitKind kind, DateOnly asOf, CancellationToken cancel)
    {
        var visited = new HashSet<SubjectKey>();

        foreach (var limit in limits.Where(limit => limit.Kind == kind))
        {
            var since = limit.Since(asOf);
            var checks = db.Checks.AsNoTracking().Where(check => check.EndedOn == null || check.EndedOn > since);

            if (kind is VisitLimitKind.Cooling)
            {
                checks = checks.Where(check => db.Tasks.Any(t => t.Id == check.Task && t.Lead == task.Lead));
            }

            var reached = checks.GroupBy(check => check.Target).Where(group => group.Count() >= limit.Count).Select(group => group.Key);
            visited.UnionWith(await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => reached.ToListAsync(cancel), cancel));
        }

        foreach (var limit in limits.Where(limit => limit.Kind == kind && kind is VisitLimitKind.Cooling))
        {
            var emergencies = await visitCount.EmergenciesAsync(limit.Since(asOf), task.Lead, cancel);
            visited.UnionWith(emergencies.Where(made => made.Value >= limit.Count).Select(made => made.Key));
        }

        if (kind is VisitLimitKind.YearlyCap)
        {
            visited.UnionWith(await visitCount.AtCapAsync(limits, asOf, cancel));
        }

        return visited;
    }

    private sealed record PoolRow(SubjectKey Key, SubjectStatus Status, RiskTier? Tier);
}
