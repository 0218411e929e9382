using NRules;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// Answers questions out of sessions. What surely will be asked is asked at once; what comes up later, such as what a missing fact could turn out
// to be, is asked one by one in a session of its own, which forgets each answer before the next.
internal sealed class ConditionSession(ConditionRules rules)
{
    private readonly Dictionary<(Condition, Inquiry), Asked> _asked = [];
    private readonly Dictionary<Asked, Answered[]> _answers = [];
    private readonly Dictionary<Condition, Verdict> _later = [];
    private Inquiry? _inquiry;
    private ISession? _one;

    public void Prepare(Question question)
    {
        foreach (var whole in new Condition[] { Law.Mandatory, Law.Discretionary, Law.Easing })
        {
            Prepare(whole, question.Inquiry);
        }

        foreach (var item in question.Items)
        {
            Prepare(item.Conditions, question.Inquiry);

            if (item.List.Exclusions is { } exclusions)
            {
                Prepare(exclusions, question.Inquiry);
            }
        }
    }

    // One session for all that was prepared.
    public void Fire() => Fire(rules.NewSession(), _asked.Values, _answers);

    public Verdict Ask(Condition whole, Inquiry inquiry)
    {
        if (_asked.TryGetValue((whole, inquiry), out var asked))
        {
            return Weigh(whole, _answers[asked]);
        }

        if (!ReferenceEquals(inquiry, _inquiry))
        {
            _inquiry = inquiry;
            _later.Clear();
        }

        return _later.TryGetValue(whole, out var known) ? known : _later[whole] = AskOne(new(rules[whole], inquiry));
    }

    private Verdict AskOne(Asked asked)
    {
        var answers = new Dictionary<Asked, Answered[]>();
        Fire(_one ??= rules.NewSession(), [asked], answers);
        _one.Retract(asked);
        _one.RetractAll(answers[asked]);
        return Weigh(asked.Set.Whole, answers[asked]);
    }

    private void Prepare(Condition whole, Inquiry inquiry)
    {
        if (!_asked.ContainsKey((whole, inquiry)))
        {
            _asked[(whole, inquiry)] = new(rules[whole], inquiry);
        }
    }

    private static void Fire(ISession session, IReadOnlyCollection<Asked> asked, Dictionary<Asked, Answered[]> answers)
    {
        session.InsertAll(asked);
        session.Fire();

        foreach (var one in asked)
        {
            answers[one] = new Answered[one.Set.Leaves];
        }

        foreach (var answer in session.Query<Answered>())
        {
            answers[answer.Asked][answer.Leaf] = answer;
        }
    }

    private static Verdict Weigh(Condition whole, Answered[] answers)
    {
        var next = 0;
        return Weigh(whole, answers, ref next);
    }

    // In the order in which the own engine asks: parts before the whole, the first part first.
    private static Verdict Weigh(Condition condition, Answered[] answers, ref int next)
    {
        if (condition is not Group)
        {
            return answers[next++].Verdict;
        }

        var verdicts = new Verdict[condition.Parts.Count];

        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Weigh(condition.Parts[i], answers, ref next);
        }

        return ((Group)condition).Weigh(verdicts);
    }
}
