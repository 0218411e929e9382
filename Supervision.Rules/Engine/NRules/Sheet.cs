using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// What is put to the rules about one act, and what they answered.
internal sealed class Sheet(ActFacts facts)
{
    private readonly HashSet<Node> _asked = [];
    private readonly Dictionary<int, Answered> _answers = [];
    private readonly List<object> _new = [.. EarlierRecord.About(facts), .. Listing.About(facts)];

    public ActFacts Facts => facts;

    public List<object> Inserted { get; } = [];

    public bool Has(Node node) => _asked.Contains(node);

    public void Ask(Node whole)
    {
        foreach (var node in whole.All)
        {
            if (_asked.Add(node))
            {
                _new.Add(new Asked(node, facts));
            }
        }
    }

    public IReadOnlyList<object> TakeNew()
    {
        object[] taken = [.. _new];
        _new.Clear();
        Inserted.AddRange(taken);
        return taken;
    }

    public void Note(Answered answer) => _answers[answer.Number] = answer;

    // Whether it holds, the rules have said; the words are those of the condition.
    public Verdict Words(Node node) => node.Condition is Group group
        ? group.Say(_answers[node.Number].Holds, Array.ConvertAll(node.Parts, Words))
        : _answers[node.Number].Words;
}
