using NRules;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// Answers questions out of sessions. What surely will be asked is asked at once; what comes up later, such as what a missing fact could turn out
// to be, is asked one act after the other in a session of its own, which forgets each act before the next.
internal sealed class ConditionSession(ConditionRules rules)
{
    private readonly Dictionary<Inquiry, Sheet> _sheets = [];
    private Sheet? _later;
    private ISession? _one;

    public void Prepare(Question question)
    {
        var sheet = _sheets.TryGetValue(question.Inquiry, out var begun) ? begun : _sheets[question.Inquiry] = new(new(question.Inquiry));

        foreach (var whole in new Condition[] { Law.Mandatory, Law.Discretionary, Law.Easing, Law.EasingOf1996 })
        {
            sheet.Ask(rules[whole]);
        }

        foreach (var item in question.Items)
        {
            sheet.Ask(rules[item.Conditions]);

            if (item.List.Exclusions is { } exclusions)
            {
                sheet.Ask(rules[exclusions]);
            }
        }
    }

    // One session for all that was prepared.
    public void Fire()
    {
        var session = rules.NewSession();
        session.InsertAll(_sheets.Values.SelectMany(sheet => sheet.TakeNew()));
        session.Fire();

        foreach (var answer in session.Query<Answered>())
        {
            _sheets[answer.Of.Inquiry].Note(answer);
        }
    }

    public Verdict Ask(Condition whole, Inquiry inquiry)
    {
        var node = rules[whole];

        if (_sheets.TryGetValue(inquiry, out var sheet) && sheet.Has(node))
        {
            return sheet.Words(node);
        }

        return AskLater(node, inquiry).Words(node);
    }

    private Sheet AskLater(Node node, Inquiry inquiry)
    {
        _one ??= rules.NewSession();

        if (_later?.Facts.Inquiry != inquiry)
        {
            _one.RetractAll(_later?.Inserted ?? []);
            _one.RetractAll(_one.Query<Answered>().ToList());
            _later = new(new(inquiry));
        }

        _later.Ask(node);
        _one.InsertAll(_later.TakeNew());

        if (_one.Fire() > 0)
        {
            foreach (var answer in _one.Query<Answered>())
            {
                _later.Note(answer);
            }
        }

        return _later;
    }
}
