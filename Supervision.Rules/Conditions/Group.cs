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

        return Weigh(verdicts);
    }

    // One verdict for each part, in order.
    public abstract Verdict Weigh(Verdict[] verdicts);
}
