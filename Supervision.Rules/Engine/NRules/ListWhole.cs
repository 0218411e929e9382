using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// A fact: what a list says for all of its items, as it is asked of an act: its exclusions, or the law with its own “first”.
internal sealed class ListWhole(string name, Group whole, ActContext of)
{
    public const string Exclusions = "除外情形";
    public const string SecondSentence = "第33条第1款第2句";

    public string Name => name;

    public Group Whole => whole;

    public ActContext Of => of;
}
