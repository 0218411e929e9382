using Supervision.Core.Primitives;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.Engine.NRules;

/// <summary>Rates subjects by one version of a credit scheme: its rules are made ready when first asked.</summary>
public sealed class SchemeEngine(CreditScheme scheme)
{
    // In a session every fact is held against every other: many subjects in one are slower than few.
    private const int MostInASession = 20;

    // Whoever rates a whole register asks them very often.
    private const int Few = 100;

    private readonly RuleSessions _sessions = new(() => SchemeTexts.Of(scheme), Few);

    /// <summary>In their order; or which of them is of another scheme, or has a score that belongs to no tier.</summary>
    public Result<IReadOnlyList<Rating>> Rate(IReadOnlyList<RatingCase> subjects, CancellationToken cancel = default) =>
        Rate([.. subjects.Select(file => file.Subject)], cancel);

    internal Result<IReadOnlyList<Rating>> Rate(IReadOnlyList<CreditSubject> subjects, CancellationToken cancel = default)
    {
        var ratings = new List<Rating>(subjects.Count);

        foreach (var some in subjects.Chunk(MostInASession))
        {
            if (some.FirstOrDefault(subject => subject.Scheme != scheme.Id) is { } stranger)
            {
                return new Problem("credit.other-scheme", ProblemKind.Invalid, $"主体{stranger.Id}写的评定标准是“{stranger.Scheme}”，这里的是“{scheme.Id}”。请选用同一标准。");
            }

            var facts = Fire(some, cancel);

            foreach (var subject in some)
            {
                if (!Told(subject, facts).Succeeded(out var rating, out var problem))
                {
                    return problem;
                }

                ratings.Add(rating);
            }
        }

        return ratings;
    }

    private List<object> Fire(CreditSubject[] subjects, CancellationToken cancel)
    {
        var session = _sessions.New();
        session.InsertAll(subjects.SelectMany(subject => subject.Records.Where(record => record.CountsIn(subject)).Select(record => new RecordFact(subject, record))));
        session.InsertAll(subjects);
        session.Fire(cancel);
        cancel.ThrowIfCancellationRequested();
        return [.. session.Query<object>().AsEnumerable()];
    }

    private Result<Rating> Told(CreditSubject subject, List<object> facts)
    {
        var final = facts.OfType<FinalTierFact>().Single(fact => fact.Of == subject);

        if (final.Tier is not { } tier)
        {
            return new Problem("credit.no-tier", ProblemKind.Invalid, $"主体{subject.Id}的分数{final.Score:0.####}不属于《{scheme.Title}》的任何等级。请核对填写的数字。");
        }

        var answers = facts.OfType<LineFact>().Where(fact => fact.Of == subject).Select(fact => fact.Answer).ToDictionary(answer => answer.Line);
        var checks = scheme.Tiers.FirstOrDefault(one => one.Id == tier);
        return new Rating(subject.Id, scheme.Id, scheme.Version, tier, final.Score,
            [.. scheme.Lines.Select(line => answers[line]).Select(answer => new RatingLine(answer.Line.Code, answer.Line.Stage, answer.Binds, answer.Line.Clause, answer.Line.Mark, answer.Sentence))])
        {
            ChecksAtLeast = checks?.ChecksAtLeast,
            ChecksAtMost = checks?.ChecksAtMost,
        };
    }
}
