using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>
/// 标准更换前的比较: every subject by the text in force and by a draft, as if the reader's office had adopted it; who would move, from where and to where. Nothing
/// is written, and no rating follows from it.
/// </summary>
public sealed class CompareSchemes(Acts acts, CreditSchemes schemes, RatedRegister register, TimeProvider clock)
{
    private const int OfPage = 1_000;

    public async Task<Result<SchemeComparison>> ReadAsync(Actor actor, string path, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.CompareSchemes, OtherObjects.Nothing("评定标准的比较"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var today = OfficeClock.Today(clock);

        if (!DraftOf(actor, path, today).Succeeded(out var draft, out problem) || !schemes.Find(draft.Id, today).Succeeded(out var standing, out problem))
        {
            return problem;
        }

        return standing.Digest == draft.Digest ? RatingRunProblems.SameText(standing) : await MovesAsync(actor, standing, draft, today, cancel);
    }

    private static Result<CreditScheme> DraftOf(Actor actor, string path, DateOnly today)
    {
        if (!File.Exists(path))
        {
            return RatingRunProblems.NoDraft(path);
        }

        if (!CreditScheme.Read(new(Path.GetFileName(path), File.ReadAllText(path))).Succeeded(out var read, out var problem))
        {
            return problem;
        }

        return read.IsUnverified ? read.AdoptedBy(new(read.Digest, actor.Department.ToString(), today)) : read;
    }

    private async Task<Result<SchemeComparison>> MovesAsync(Actor actor, CreditScheme standing, CreditScheme draft, DateOnly today, CancellationToken cancel)
    {
        var signed = new Signed(actor, clock.GetUtcNow());
        var old = RunOf(standing, today, signed);
        var next = RunOf(draft, today, signed);
        var (byOld, byNext) = (new SchemeEngine(standing), new SchemeEngine(draft));
        var moves = new Dictionary<(string? From, string? To), int>();
        var moved = new List<MovedSubject>();

        while (await register.NextAsync(old, OfPage, cancel) is { Count: > 0 } subjects)
        {
            var again = await register.NextAsync(next, OfPage, cancel);

            if (!(await RatedPage.OfAsync(byOld, subjects, cancel)).Succeeded(out var before, out var problem)
                || !(await RatedPage.OfAsync(byNext, again, cancel)).Succeeded(out var after, out problem))
            {
                return problem;
            }

            foreach (var (was, will, subject) in before.Zip(after, subjects))
            {
                var move = (was.Tier, will.Tier);
                moves[move] = moves.GetValueOrDefault(move) + 1;

                if (was.Tier != will.Tier)
                {
                    moved.Add(new(subject.Id, was.Tier, will.Tier));
                }
            }

            old.Advance(subjects[^1].Id, subjects.Count, 0);
            next.Advance(again[^1].Id, again.Count, 0);
        }

        var counted = moves.Select(move => new TierMove(move.Key.From, move.Key.To, move.Value))
            .OrderBy(move => Rank(standing, move.From)).ThenBy(move => Rank(draft, move.To)).ToList();
        return new SchemeComparison(standing.Title, standing.Version, draft.Version, old.Rated, counted, moved);
    }

    // The best first; those without a tier last.
    private static int Rank(CreditScheme scheme, string? tier) => tier is null ? int.MaxValue : scheme.TierNames.Index().FirstOrDefault(one => one.Item == tier).Index;

    private static RatingRun RunOf(CreditScheme scheme, DateOnly today, Signed signed) =>
        RatingRun.Of(Guid.CreateVersion7(signed.At), scheme.Id, scheme.Version, scheme.Digest, today, scheme.PeriodOn(today), signed);
}

/// <param name="Rated">How many subjects were rated by both.</param>
/// <param name="Moves">From which tier to which, those that stay included; null where a text gives none.</param>
public sealed record SchemeComparison(
    string Title, string Standing, string Draft, int Rated, IReadOnlyList<TierMove> Moves, IReadOnlyList<MovedSubject> Moved);

public sealed record TierMove(string? From, string? To, int Count);

/// <summary>等级会变的主体.</summary>
public sealed record MovedSubject(string Subject, string? From, string? To);
