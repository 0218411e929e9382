using Supervision.Core.Exemptions;

namespace Supervision.Rules.Conditions;

// 以往记录, as one act meets it: what the register holds, or another act of the same case that had been found when this one began.
internal sealed class EarlierRecord(ActContext of, RegisterEvent told, int number)
{
    public ActContext Of => of;

    public RegisterEvent Event => told;

    // Its place among the records of the act: the first that counts is the one that is named.
    public int Number => number;
}
