using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// A condition made of others. What it says follows from what they say, whoever asked them.
internal abstract class Group(string type, string text, IReadOnlyList<Condition> parts) : Condition(type, text)
{
    private readonly Condition[] _parts = [.. parts];

    public override IReadOnlyList<Condition> Parts => _parts;

    public override Verdict Ask(ActContext act)
    {
        var verdicts = new Verdict[_parts.Length];

        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = _parts[i].Ask(act);
        }

        return Of(verdicts);
    }

    // One verdict for each part, in order.
    public Verdict Of(Verdict[] verdicts)
    {
        var holds = Join(Array.ConvertAll(verdicts, verdict => verdict.Holds));
        return Say(holds, verdicts);
    }

    public abstract Truth Join(IReadOnlyList<Truth> parts);

    // The words, once it is known whether the group holds.
    protected abstract Verdict Say(Truth holds, Verdict[] verdicts);

    protected static ConditionKind KindOf(string name, string text, Func<string, Condition[], Condition> build)
    {
        var parts = Key.Must("of", Shape.ListOf(ConditionKeys.Condition, mayBeEmpty: false), "至少一个条件");
        return new ConditionKind(name, text, [ConditionKeys.Words, parts], Read);

        Condition Read(RuleNode node, ConditionContext context)
        {
            var words = ConditionKeys.TextOr(node, text);
            var read = ConditionKinds.ReadAll(node.Need("of").Items, context);
            return build(words, read);
        }
    }

    protected static Truth Join(IReadOnlyList<Truth> parts, Truth settles, Truth otherwise)
    {
        var open = false;

        foreach (var part in parts)
        {
            if (part == settles)
            {
                return settles;
            }

            open |= part is Truth.NotEstablished;
        }

        return open ? Truth.NotEstablished : otherwise;
    }

    protected static Verdict First(Verdict[] verdicts, Truth holds) => Array.Find(verdicts, verdict => verdict.Holds == holds)!;

    // The first that can be established; where there is none, one that a person must decide.
    protected static Verdict Open(Verdict[] verdicts)
    {
        Verdict? open = null;

        foreach (var verdict in verdicts)
        {
            open = verdict.Holds is Truth.NotEstablished && (open is null || open.Refers) ? verdict : open;
        }

        return open!;
    }
}
