using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>
/// 办理月度评定: rates all subjects by one scheme, page by page, each page in a transaction of its own. Broken off, it goes on behind the last page;
/// nobody reads of it before it has come to the end. What has no source or was not adopted rates nobody.
/// </summary>
public sealed class RunTiers(SupervisionDb db, Acts acts, CreditSchemes schemes, RatedRegister register, SnapshotLines lines, TimeProvider clock)
{
    private const int OfPage = 1_000;

    // One page of one run after the other.
    private const long Lock = 0x5355_5045_0200;

    public async Task<Result<RatingRunReport>> ExecuteAsync(Actor actor, string id, CancellationToken cancel)
    {
        if (await acts.WhyNotAsync(actor, CreditActs.Rate, cancel) is { } refused)
        {
            return refused;
        }

        if (!schemes.Find(id, OfficeClock.Today(clock)).Succeeded(out var scheme, out var problem)
            || !(await BeginAsync(actor, scheme, cancel)).Succeeded(out var run, out problem))
        {
            return problem;
        }

        var resumed = run.Rated;
        var engine = new SchemeEngine(scheme);

        while (run.FinishedAt is null)
        {
            if (!(await NextAsync(actor, scheme, engine, run.Id, cancel)).Succeeded(out run, out problem))
            {
                return problem;
            }
        }

        return new RatingRunReport(scheme.Title, run.Version, run.Month, run.Rated, run.WithTier, resumed, await TiersAsync(run.Id, cancel));
    }

    private Task<Result<RatingRun>> BeginAsync(Actor actor, CreditScheme scheme, CancellationToken cancel) =>
        acts.ActAsync(actor, CreditActs.Rate, OtherObjects.Nothing($"《{scheme.Title}》"), ledger => BegunAsync(ledger, actor, scheme, cancel), cancel);

    private async Task<Result<RatingRun>> BegunAsync(Ledger ledger, Actor actor, CreditScheme scheme, CancellationToken cancel)
    {
        await LockAsync(cancel);
        var now = clock.GetUtcNow();
        var today = OfficeClock.DayOf(now);
        var month = new DateOnly(today.Year, today.Month, 1);
        var standing = await db.RatingRuns.SingleOrDefaultAsync(one => one.Scheme == scheme.Id && one.Digest == scheme.Digest && one.Month == month, cancel);

        if (standing is not null)
        {
            return standing.FinishedAt is null ? standing : RatingRunProblems.AlreadyRated(scheme, month);
        }

        if (await WhyNotAsync(scheme, cancel) is { } refused)
        {
            return refused;
        }

        var run = RatingRun.Of(Guid.CreateVersion7(now), scheme.Id, scheme.Version, scheme.Digest, today, scheme.PeriodOn(today), new(actor, now));
        db.RatingRuns.Add(run);
        await ledger.AuditAsync(actor, "开始月度评定", scheme.Id, new { 标准 = scheme.Title, 模型版本 = run.Version, 摘要 = run.Digest, 月份 = run.Month }, now, cancel);
        return run;
    }

    // An imported class decides where a scheme takes one; of its own numbers none does without a source.
    private async Task<Problem?> WhyNotAsync(CreditScheme scheme, CancellationToken cancel)
    {
        if (scheme is { IsUnverified: true, Adoption: null })
        {
            return SchemeProblems.OnlyTried(scheme);
        }

        if (scheme.HasSourcedLimits || (scheme.TakesImported && await db.Set<Subject>().AnyAsync(subject => subject.Tier != null, cancel)))
        {
            return null;
        }

        return SchemeProblems.RunWithoutSource(scheme);
    }

    private Task<Result<RatingRun>> NextAsync(Actor actor, CreditScheme scheme, SchemeEngine engine, Guid id, CancellationToken cancel) =>
        acts.ActAsync(actor, CreditActs.Rate, OtherObjects.Nothing($"《{scheme.Title}》"), ledger => PageAsync(ledger, actor, engine, id, cancel), cancel);

    private async Task<Result<RatingRun>> PageAsync(Ledger ledger, Actor actor, SchemeEngine engine, Guid id, CancellationToken cancel)
    {
        await LockAsync(cancel);
        var run = await db.RatingRuns.SingleAsync(one => one.Id == id, cancel);

        // Somebody else came to the end meanwhile.
        if (run.FinishedAt is not null)
        {
            return run;
        }

        var subjects = await register.NextAsync(run, OfPage, cancel);

        if (subjects.Count > 0)
        {
            if (!(await RatedPage.OfAsync(engine, subjects, cancel)).Succeeded(out var ratings, out var problem))
            {
                return problem;
            }

            await lines.StoreAsync(run, ratings, cancel);
            run.Advance(subjects[^1].Id, ratings.Count, ratings.Count(rating => rating.Tier is not null));
        }

        if (subjects.Count < OfPage)
        {
            var now = clock.GetUtcNow();
            run.Finish(now.ToUniversalTime());
            await ledger.AuditAsync(actor, "完成月度评定", run.Scheme,
                new { 模型版本 = run.Version, 摘要 = run.Digest, 月份 = run.Month, 评定 = run.Rated, 有等级 = run.WithTier }, now, cancel);
        }

        return run;
    }

    private async Task<IReadOnlyList<TierCount>> TiersAsync(Guid run, CancellationToken cancel)
    {
        var counted = await db.RatingSnapshots.Where(one => one.Run == run).GroupBy(one => one.Tier)
            .Select(tier => new TierCount(tier.Key, tier.Count())).ToListAsync(cancel);
        return [.. counted.OrderBy(one => one.Tier is null).ThenBy(one => one.Tier, StringComparer.Ordinal)];
    }

    private Task<int> LockAsync(CancellationToken cancel) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancel);
}
