using System.Collections.Concurrent;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.NRules;

/// <summary>The same decisions, with every condition asked by NRules. Rules say what holds; the fourteen steps weigh it as they always do.</summary>
public sealed class NRulesEngine : IRuleEngine
{
    private const int SessionSize = 20;

    private readonly Rulebook _rulebook;
    private readonly ConcurrentDictionary<Rulebook, Lazy<ConditionRules>> _rules = [];

    public NRulesEngine(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _ = RulesOf(rulebook);
    }

    public string Rulebook => _rulebook.Version;

    /// <summary>A session for this case alone.</summary>
    public Result<ExemptionDecision> Decide(ExemptionCase asked) => Together([asked])[0];

    /// <summary>Many cases in each session. Not all in one: what is known of an act is looked for among all that the session knows of any act.</summary>
    public IReadOnlyList<Result<ExemptionDecision>> DecideAll(IReadOnlyList<ExemptionCase> asked) => [.. asked.Chunk(SessionSize).SelectMany(Together)];

    private Result<ExemptionDecision>[] Together(ExemptionCase[] asked)
    {
        var sessions = new Dictionary<Rulebook, ConditionSession>();
        var open = new (Question[] Questions, string Rulebook, Problem? Problem)[asked.Length];

        for (var i = 0; i < open.Length; i++)
        {
            open[i] = Open(asked[i], sessions);
        }

        foreach (var session in sessions.Values)
        {
            session.Fire();
        }

        var decisions = new Result<ExemptionDecision>[open.Length];

        for (var i = 0; i < decisions.Length; i++)
        {
            decisions[i] = open[i].Problem is { } problem ? problem : Answer(asked[i], open[i].Questions, open[i].Rulebook);
        }

        return decisions;
    }

    private (Question[] Questions, string Rulebook, Problem? Problem) Open(ExemptionCase asked, Dictionary<Rulebook, ConditionSession> sessions)
    {
        if (CaseCheck.Of(asked, _rulebook) is { } problem)
        {
            return ([], "", problem);
        }

        try
        {
            var known = KnownThen.Of(asked);
            var book = _rulebook.AsKnown(known.Knowledge ?? known.Decided);
            var session = sessions.TryGetValue(book, out var begun) ? begun : sessions[book] = new(RulesOf(book));
            var questions = new Question[known.Acts.Count];

            for (var i = 0; i < questions.Length; i++)
            {
                questions[i] = Questions.About(known, known.Acts[i], book, session.Ask);
                session.Prepare(questions[i]);
            }

            return (questions, book.Version, null);
        }
        catch (RuleFileException exception)
        {
            return ([], "", exception.Problem);
        }
    }

    private static Result<ExemptionDecision> Answer(ExemptionCase asked, Question[] questions, string rulebook)
    {
        try
        {
            return new ExemptionDecision(asked.Name, asked.Decided, rulebook, Array.ConvertAll(questions, Answers.To));
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    // Rulebooks as they were known on earlier days are few, and each is compiled once.
    private ConditionRules RulesOf(Rulebook book) => _rules.GetOrAdd(book, static one => new(() => new(one))).Value;
}
