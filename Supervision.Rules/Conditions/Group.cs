using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// A condition made of others. What it says follows from what they say, whoever asked them.
internal abstract class Group(string type, string text, IReadOnlyList<Condition> parts) : Condition(type, text)
{
    private readonly Condition[] _parts = [.. parts];

    public override IReadOnlyList<Condition> Parts => _parts;

    public override Verdict Ask(Inquiry inquiry)
    {
        var verdicts = new Verdict[_parts.Length];

        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = _parts[i].Ask(inquiry);
        }

        return Say(Join(verdicts), verdicts);
    }

    // The words, once it is known whether the group holds. One verdict for each part, in order.
    public abstract Verdict Say(Truth holds, Verdict[] verdicts);

    protected abstract Truth Join(Verdict[] verdicts);

    protected static Truth Join(Verdict[] verdicts, Truth settles, Truth otherwise)
    {
        var open = false;

        foreach (var verdict in verdicts)
        {
            if (verdict.Holds == settles)
            {
                return settles;
            }

            open |= verdict.Holds is Truth.NotEstablished;
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
