using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Sampling;
using Supervision.Core.Time;

namespace Supervision.Api.Ratios;

/// <summary>
/// 方案对计划的影响: how many are drawn of each tier for each task of the plan by today's ratios and by the new ones, and what that is for the officers
/// there are. By the register as it stands; limits on visits and the white list are not taken off.
/// </summary>
public sealed class RatioEffects(SupervisionDb db, RatiosInForce ratios, TimeProvider clock)
{
    public async Task<Result<RatioEffect>> ReadAsync(RatioScheme scheme, CancellationToken cancel)
    {
        if (!(await ratios.AtAsync(scheme.Department, clock.GetUtcNow(), cancel)).Succeeded(out var before, out var problem))
        {
            return problem;
        }

        var plans = await db.Plans.AsNoTracking().Where(plan => plan.Department == scheme.Department && plan.Year <= scheme.From.Year).ToListAsync(cancel);
        var year = plans.Select(plan => plan.Year).DefaultIfEmpty(scheme.From.Year).Max();
        var categories = await CategoriesAsync(cancel);
        var lines = new List<EffectLine>();

        foreach (var task in plans.Where(plan => plan.Year == year).SelectMany(plan => plan.Tasks).Where(task => task.Lead == scheme.Department))
        {
            var category = task.Items.All(item => categories.GetValueOrDefault(item) is ItemCategory.Key) ? RatioRules.Key : RatioRules.General;
            var sizes = await SizesAsync(task.Scope, cancel);
            lines.AddRange(sizes.Select(size => Line(task.Title, category, size.Tier, size.Count, before, scheme.Table)));
        }

        return new RatioEffect(scheme.From.Year, year, lines, await OfficersAsync(scheme.Department, cancel));
    }

    private static EffectLine Line(string title, string category, string tier, int size, RatioTable before, RatioTable after) =>
        new(title, category, tier, size, QuotaOf(before, category, tier, size), QuotaOf(after, category, tier, size));

    private static int QuotaOf(RatioTable table, string category, string tier, int size) =>
        table.Find(category, tier) is { } ratio ? CommitCheck.Quota(ratio, size) : 0;

    private async Task<Dictionary<string, ItemCategory>> CategoriesAsync(CancellationToken cancel)
    {
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions).ToListAsync(cancel);
        return items.Where(item => item.Latest is not null).ToDictionary(item => item.Code, item => item.Latest!.Content.Category);
    }

    private async Task<IReadOnlyList<(string Tier, int Count)>> SizesAsync(TaskScope scope, CancellationToken cancel)
    {
        var regions = scope.Regions.ToArray();
        var industries = scope.Industries.Select(prefix => prefix + "%").ToArray();
        var kinds = Enum.GetValues<SubjectKind>().Where(kind => scope.Kinds.Contains(kind.Named())).ToList();
        var subjects = db.Set<Subject>().FromSql(
            $"""
            select * from subjects
            where (cardinality({regions}) = 0 or region = any({regions}))
              and (cardinality({industries}) = 0 or industry like any({industries}))
            """).AsNoTracking().Where(subject => subject.Status == SubjectStatus.Active);
        var counts = await (kinds.Count == 0 ? subjects : subjects.Where(subject => kinds.Contains(subject.Kind)))
            .GroupBy(subject => subject.Tier).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return [.. counts.Select(row => (row.Key?.ToString() ?? RatioRules.NoTier, row.Count)).OrderBy(row => row.Item1, StringComparer.Ordinal)];
    }

    private async Task<int> OfficersAsync(DepartmentCode department, CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        return (await db.Set<Inspector>().AsNoTracking().Where(person => person.Department == department).ToListAsync(cancel)).Count(person => person.IsEligibleOn(today));
    }
}

/// <summary>对计划的影响.</summary>
/// <param name="Year">Of the new ratios.</param>
/// <param name="PlanYear">Of the plan that was taken; an earlier one where there is none yet.</param>
/// <param name="Officers">Who may be drawn to check today.</param>
public sealed record RatioEffect(int Year, int PlanYear, IReadOnlyList<EffectLine> Lines, int Officers)
{
    private const int PeoplePerTarget = 2;

    public int Before => Lines.Sum(line => line.Before);

    public int After => Lines.Sum(line => line.After);

    public decimal? EachBefore => Each(Before);

    public decimal? EachAfter => Each(After);

    public string Said
    {
        get
        {
            var each = EachAfter is { } after ? $"检查人员{Officers}名，每户两人，每人由{EachBefore:0.#}户变为{after:0.#}户" : "名录里没有可以抽取的检查人员";
            return Lines.Count == 0
                ? $"没有{Year}年的计划，以前也没有，算不出户数；{each}"
                : $"按{PlanYear}年的计划，全年由{Before}户变为{After}户；{each}";
        }
    }

    private decimal? Each(int checks) => Officers == 0 ? null : (decimal)checks * PeoplePerTarget / Officers;
}

/// <param name="Size">How many of the tier stand in the scope of the task.</param>
public sealed record EffectLine(string Title, string Category, string Tier, int Size, int Before, int After);
