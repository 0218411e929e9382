using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Sampling;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>
/// 等级的回测: whether the tiers of a scheme told where the checks that the reader may see found problems. Of each check counts the last finished run before the
/// day on which it ended. Tiers with few checks are left out, so that no single result tells whose tier it is.
/// </summary>
public sealed class BackTestBoard(SupervisionDb db, Acts acts, CreditSchemes schemes, ResultCodes codes)
{
    /// <summary>A tier with fewer checks is neither shown nor counted.</summary>
    public const int LeastChecks = 5;

    private const double Confidence = 0.95;
    private const int AtOnce = 1_000;

    /// <param name="id">Null or empty: only what there is to choose from.</param>
    public async Task<Result<BackTestView>> ReadAsync(Actor actor, string? id, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.BackTest, OtherObjects.Nothing("等级的回测"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var choices = await ChoicesAsync(cancel);

        if (string.IsNullOrEmpty(id))
        {
            return new BackTestView(choices, null);
        }

        if (schemes.All.Where(one => one.Id == id).MaxBy(one => one.Version, StringComparer.Ordinal) is not { } scheme || choices.All(choice => choice.Id != id))
        {
            return RatingRunProblems.NotRated(id);
        }

        return new BackTestView(choices, await TestAsync(scheme, cancel));
    }

    private async Task<IReadOnlyList<RatedScheme>> ChoicesAsync(CancellationToken cancel)
    {
        var rated = await db.RatingRuns.AsNoTracking().Where(run => run.FinishedAt != null).Select(run => run.Scheme).Distinct().ToListAsync(cancel);
        return [.. rated.Order(StringComparer.Ordinal).Select(id => new RatedScheme(id, schemes.All.FirstOrDefault(one => one.Id == id)?.Title ?? id))];
    }

    private async Task<SchemeBackTest> TestAsync(CreditScheme scheme, CancellationToken cancel)
    {
        var runs = await db.RatingRuns.AsNoTracking().Where(run => run.Scheme == scheme.Id && run.FinishedAt != null)
            .OrderBy(run => run.AsOf).ThenBy(run => run.Id).ToListAsync(cancel);
        var reviewed = await db.Checks.AsNoTracking().Where(check => check.Reviewed != null)
            .Select(check => new ReviewedCheck(check.Target, check.EndedOn!.Value, check.Results)).ToListAsync(cancel);
        var checks = reviewed.Where(check => !Codes(check).Any(code => code.NotChecked)).ToList();
        var (outcomes, untiered, before) = (new List<CheckedOutcome>(), 0, 0);

        foreach (var ofRun in checks.GroupBy(check => runs.LastOrDefault(run => run.AsOf < check.EndedOn)))
        {
            if (ofRun.Key is not { } run)
            {
                before += ofRun.Count();
                continue;
            }

            var tiers = await TiersAsync(run.Id, [.. ofRun.Select(check => check.Target).Distinct()], cancel);

            foreach (var check in ofRun)
            {
                if (tiers.GetValueOrDefault(check.Target) is { } tier && scheme.TierNames.Contains(tier))
                {
                    outcomes.Add(new(tier, check.EndedOn.Year, Codes(check).Any(code => code.HasProblem)));
                }
                else
                {
                    untiered++;
                }
            }
        }

        var few = outcomes.CountBy(outcome => outcome.Tier).Where(count => count.Value < LeastChecks).Select(count => count.Key).ToHashSet();
        var worstFirst = scheme.TierNames.Reverse().Where(tier => !few.Contains(tier)).ToList();
        var test = TierBackTest.Of(worstFirst, [.. outcomes.Where(outcome => !few.Contains(outcome.Tier))], Confidence);
        return new(scheme.Id, scheme.Title, scheme.IsInternal, test, untiered, before, few.Count > 0);
    }

    private async Task<Dictionary<SubjectKey, string?>> TiersAsync(Guid run, List<SubjectKey> subjects, CancellationToken cancel)
    {
        var tiers = new Dictionary<SubjectKey, string?>();

        foreach (var part in subjects.Chunk(AtOnce))
        {
            foreach (var one in await db.RatingSnapshots.AsNoTracking().Where(snapshot => snapshot.Run == run && part.Contains(snapshot.Subject))
                .Select(snapshot => new { snapshot.Subject, snapshot.Tier }).ToListAsync(cancel))
            {
                tiers[one.Subject] = one.Tier;
            }
        }

        return tiers;
    }

    private IReadOnlyList<ResultCode> Codes(ReviewedCheck check) => codes.Of(check.Results, check.EndedOn);

    private sealed record ReviewedCheck(SubjectKey Target, DateOnly EndedOn, IReadOnlyList<string> Results);
}

/// <param name="Test">Null until a scheme is chosen.</param>
public sealed record BackTestView(IReadOnlyList<RatedScheme> Choices, SchemeBackTest? Test);

/// <summary>评定过的标准.</summary>
public sealed record RatedScheme(string Id, string Title);

/// <summary>一个标准的回测.</summary>
/// <param name="Untiered">Checks of subjects that had no tier.</param>
/// <param name="Before">Checks that ended before the first run.</param>
/// <param name="LeftOut">Whether a tier with few checks was left out; how many would tell what it hides.</param>
public sealed record SchemeBackTest(string Id, string Title, bool IsInternal, TierBackTest Test, int Untiered, int Before, bool LeftOut);
