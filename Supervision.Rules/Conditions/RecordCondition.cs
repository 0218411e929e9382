namespace Supervision.Rules.Conditions;

// A condition that looks for earlier records: which of them count, and what follows from those that do.
internal abstract class RecordCondition(string type, string text) : Condition(type, text)
{
    public sealed override Verdict Ask(ActContext act) => Judge(act, act.Earlier.Where(Counts));

    public abstract bool Counts(EarlierRecord record);

    // The records that count, in their order.
    public abstract Verdict Judge(ActContext act, IEnumerable<EarlierRecord> counted);
}
