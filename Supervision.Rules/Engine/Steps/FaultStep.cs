using Supervision.Core.Exemptions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Steps;

// Step 5: acts without fault. It is the party's to prove: what is not established stays out of it. A special law goes before the general one.
internal static class FaultStep
{
    private const string Finding = "no_subjective_fault";

    public static StepResult Ask(AnsweredAct asked)
    {
        if (!asked.Act.Findings.TryGetValue(Finding, out var faultless))
        {
            return StatutorySteps.Unfound(asked, Finding, asked.Penalties.FaultClause ?? "行政处罚法") ?? asked.Penalties.Faulty;
        }

        if (!faultless)
        {
            return asked.Penalties.Faulty;
        }

        if (asked.Act.Statute?.NoFault is { } special)
        {
            return Special(asked, special, ItemOf(asked), []);
        }

        if (ItemOf(asked) is { } item)
        {
            return OfItem(asked, item.NoFault!, item);
        }

        return asked.Penalties.FaultClause is { } clause
            ? StepResult.Settled(clause, "当事人有证据足以证明没有主观过错", new(Outcome.NoFault, LegalRoots.NoFault))
            : asked.Penalties.Faulty;
    }

    // What the special law asks besides is held against the party where it was found missing, and is to be found before adoption where nobody knows.
    private static StepResult OfItem(AnsweredAct asked, NoFaultRule rule, ListItem item)
    {
        var unfound = new List<Unfound>();

        foreach (var name in item.NoFaultRequires)
        {
            if (!asked.Act.Findings.TryGetValue(name, out var shown))
            {
                unfound.Add(new(name, ExemptsAnyway: false));
            }
            else if (!shown)
            {
                return StepResult.Not(rule.Clause, $"{rule.Clause}对没有过错另有规定，还要求{Vocabulary.FactTable.Title(name)}，经认定不成立，不依该条免予处罚");
            }
        }

        return Special(asked, rule, item, unfound);
    }

    private static ListItem? ItemOf(AnsweredAct asked) => asked.Items.FirstOrDefault(item => item.NoFault is not null);

    // The item is named where it would carry the same by itself.
    private static StepResult Special(AnsweredAct asked, NoFaultRule rule, ListItem? item, IReadOnlyList<Unfound> before)
    {
        var outcome = rule.Shall ? Outcome.ShallNotPunish : Outcome.MayNotPunish;
        var number = asked.Items.ToList().IndexOf(item!);
        var carries = number >= 0 && asked.Weighed(number).Fits.Holds is Truth.True && !asked.Rulebook.Readings.CannotDecide(item!);
        var how = rule.Shall ? "应当不予处罚" : "可以免予处罚";
        var but = rule.Keeps is { } keeps ? $"；{keeps}" : "";

        return StepResult.Settled(rule.Clause, $"当事人有证据足以证明没有主观过错，依特别规定{how}{but}",
            new(outcome, LegalRoots.Special, carries ? item : null)
            {
                Before = before,
                LeftOpen = [.. before.Select(one => one.Name)],
                Keeps = rule.Keeps,
            });
    }
}
