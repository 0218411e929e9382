using Supervision.Core.Primitives;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.Engine.NRules;

/// <summary>Rates subjects by one version of a credit scheme: its rules are made ready when first asked.</summary>
public sealed class SchemeEngine(CreditScheme scheme)
{
    // In a session every fact is held against every other: many subjects in one are slower than few, and the more so the more lines speak of each.
    private const int MostInASession = 20;
    private const int MostLineFacts = 160;

    // Whoever rates a whole register asks them very often.
    private const int Few = 100;

    private readonly int _together = Math.Clamp(MostLineFacts / scheme.Lines.Count, 1, MostInASession);

    private readonly RuleSessions _sessions = new(() => SchemeTexts.Of(scheme), Few);

    /// <summary>In their order; a problem only where one of them is of another scheme. Who has no tier is told with its reason.</summary>
    public Result<IReadOnlyList<Rating>> Rate(IReadOnlyList<RatedSubject> subjects, CancellationToken cancel = default)
    {
        var ratings = new List<Rating>(subjects.Count);

        foreach (var some in subjects.Chunk(_together))
        {
            if (some.FirstOrDefault(subject => subject.Scheme != scheme.Id) is { } stranger)
            {
                return SchemeProblems.OtherScheme(stranger, scheme);
            }

            var facts = Fire(some, cancel);
            ratings.AddRange(some.Select(subject => Told(subject, facts)));
        }

        return ratings;
    }

    private List<object> Fire(RatedSubject[] subjects, CancellationToken cancel)
    {
        var session = _sessions.New();
        session.InsertAll(subjects.SelectMany(subject => RecordFact.Counted(scheme, subject)));
        session.InsertAll(subjects);
        session.Fire(cancel);
        cancel.ThrowIfCancellationRequested();
        return [.. session.Query<object>().AsEnumerable()];
    }

    private Rating Told(RatedSubject subject, List<object> facts)
    {
        var final = facts.OfType<FinalTierFact>().Single(fact => fact.Of == subject);
        var answers = facts.OfType<LineFact>().Where(fact => fact.Of == subject).Select(fact => fact.Answer).ToDictionary(answer => answer.Line.Code, StringComparer.Ordinal);
        var inOrder = scheme.Lines.Select(line => answers[line.Code]).ToList();
        return Ratings.Of(scheme, subject, inOrder, final.Basis.Score, final.Basis.Basis, final.Tier);
    }
}
