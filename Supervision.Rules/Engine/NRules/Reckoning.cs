using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.NRules;

// What the bindings of the rules call. What cannot be reckoned becomes an answer as well, missed only by whoever wants it.
internal static class Reckoning
{
    public static Verdict Ask(Condition condition, ActContext act)
    {
        try
        {
            return condition.Ask(act);
        }
        catch (RuleFileException failure)
        {
            return Verdict.Failed(failure);
        }
    }

    // By the records that the rule matched, in the order in which the register tells them.
    public static Verdict Judge(RecordCondition condition, ActContext act, IEnumerable<EarlierRecord> counted) =>
        condition.Judge(act, counted.OrderBy(record => record.Number));

    public static Verdict Of(Group group, Verdict[] parts) => Array.Find(parts, part => part.Failure is not null) ?? group.Of(parts);
}
