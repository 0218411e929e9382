using Supervision.Core.Exemptions;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Lists;

// Reads one act of the case form.
internal static class ActReader
{
    public static Act Act(RuleNode node)
    {
        var act = new Act
        {
            Id = node.Need("id").Text,
            Item = node.Given("item")?.Text,
            Violation = node.Given("violation")?.Text,
            Domain = node.Given("domain")?.Text,
            Ongoing = node.Find("to") is { IsNull: true },
            NoOrder = node.Find("order") is { IsNull: true },
            Order = node.Given("order") is { } order ? Order(order) : null,
            Corrected = node.Find("corrected") is { } corrected ? Corrected(corrected) : null,
            Statute = node.Given("statute") is { } statute ? Statute(statute) : null,
            Norms = [.. node.List("norms").Select(Norm)],
            Coercion = node.Given("coercion") is { } coercion ? Coercion(coercion) : null,
            Facts = node.Given("facts") is { } numbers ? Numbers(numbers) : new(StringComparer.Ordinal),
        };
        act = Read(act, node, FactPlace.Act);

        if (node.Given("findings") is { } findings)
        {
            act = Read(act, findings, FactPlace.Findings);
            findings.Close();
        }

        node.Close();
        return act;
    }

    private static Act Read(Act act, RuleNode node, FactPlace place)
    {
        foreach (var fact in FactTable.Of(place))
        {
            if (node.Given(fact.Name) is { } given)
            {
                act = fact.On(act, given.Text);
            }
        }

        return act;
    }

    // Those that the table names, and those that only a list does.
    private static Dictionary<string, decimal> Numbers(RuleNode node)
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);

        foreach (var name in node.Keys)
        {
            if (node.Given(name) is { } given)
            {
                numbers.Add(name, Amount(given));
            }
        }

        return numbers;
    }

    private static decimal Amount(RuleNode node) => node.Number is >= 0 and var number ? number : throw node.Wrong("不小于零的数字");

    private static CorrectionTerm Order(RuleNode node)
    {
        var order = new CorrectionTerm(node.Need("issued").Date, node.Given("due")?.Date, node.Given("extended_to")?.Date);
        node.Close();
        return order;
    }

    private static Correction Corrected(RuleNode node)
    {
        if (node.IsNull)
        {
            return new(null, null);
        }

        // A YAML reader that takes a bare "on" for a boolean writes it back as "true".
        var correction = new Correction((node.Given("on") ?? node.Given("true") ?? node.Need("on")).Date, node.Given("on_the_spot")?.YesNo);
        node.Close();
        return correction;
    }

    private static StatuteNote Statute(RuleNode node)
    {
        var note = new StatuteNote
        {
            Clause = node.Given("clause")?.Text,
            OnlyAfterOrder = node.Given("only_after_order")?.YesNo ?? false,
            PunishableAtDecision = node.Given("punishable_at_decision")?.YesNo ?? true,
            NoFault = node.Given("no_fault") is { } special ? NoFaultRules.Read(special) : null,
            FineMin = node.Given("fine_min") is { } least ? Amount(least) : null,
        };
        node.Close();
        return note;
    }

    private static Norm Norm(RuleNode node)
    {
        var norm = new Norm
        {
            Clause = node.Need("clause").Text,
            FineMax = Amount(node.Need("fine_max")),
            Item = node.Given("item")?.Text,
            Own = node.Given("own")?.YesNo ?? true,
            Organ = node.Given("organ")?.Text,
        };
        node.Close();
        return norm;
    }

    private static CoercionAsked Coercion(RuleNode node)
    {
        var asked = new CoercionAsked
        {
            Measure = node.Given("measure")?.Text,
            Item = node.Given("item")?.Text,
            MustConfiscate = node.Given("must_confiscate")?.YesNo,
            UnrelatedOrNecessities = node.Given("unrelated_or_necessities")?.YesNo,
        };
        node.Close();
        return asked;
    }
}
