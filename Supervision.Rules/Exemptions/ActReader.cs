using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Exemptions;

// Reads one act of the case form.
internal static class ActReader
{
    private static readonly Dictionary<string, Harm> Harms = new() { ["none"] = Harm.None, ["minor"] = Harm.Minor, ["serious"] = Harm.Serious };

    private static readonly Dictionary<string, Control> Controls =
        new() { ["none"] = Control.None, ["limited"] = Control.Limited, ["full"] = Control.Full };

    public static Act Act(RuleNode node)
    {
        var findings = node.Given("findings");
        var act = new Act
        {
            Id = node.Need("id").Text,
            Item = node.Given("item")?.Text,
            Violation = node.Given("violation")?.Text,
            Domain = node.Given("domain")?.Text,
            From = node.Given("from")?.Date,
            To = node.Given("to")?.Date,
            Ongoing = node.Find("to") is { IsNull: true },
            Discovered = node.Given("discovered")?.Date,
            Inspected = node.Given("inspected")?.Date,
            Disclosed = node.Given("disclosed")?.Date,
            FoundBy = node.Given("found_by") is { } way ? Way(way) : null,
            NoOrder = node.Find("order") is { IsNull: true },
            Order = node.Given("order") is { } order ? Order(order) : null,
            Corrected = node.Find("corrected") is { } corrected ? Corrected(corrected) : null,
            Statute = node.Given("statute") is { } statute ? Statute(statute) : null,
            Norms = [.. node.List("norms").Select(Norm)],
            Coercion = node.Given("coercion") is { } coercion ? Coercion(coercion) : null,
            Facts = node.Given("facts") is { } facts ? facts.Keys.Where(key => facts.Given(key) is not null)
                .ToDictionary(key => key, key => Amount(facts.Need(key)), StringComparer.Ordinal) : new(StringComparer.Ordinal),
            Harm = findings?.Given("harm")?.OneOf(Harms),
            Control = findings?.Given("control")?.OneOf(Controls),
            Findings = findings is null ? new(StringComparer.Ordinal) : findings.Keys
                .Where(key => key is not ("harm" or "control") && findings.Given(key) is not null)
                .ToDictionary(key => FindingNames.Known(key, findings), key => findings.Need(key).YesNo, StringComparer.Ordinal),
        };
        node.Close();
        return act;
    }

    private static decimal Amount(RuleNode node) => node.Number is >= 0 and var number ? number : throw node.Wrong("不小于零的数字");

    private static string Way(RuleNode node) =>
        FoundByCondition.Known.Contains(node.Text) ? node.Text : throw node.Wrong($"下列之一：{string.Join("、", FoundByCondition.Known)}");

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
