using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// Reads a subject file. Its form has been checked.
internal static class SubjectReader
{
    public static RatingCase Read(RuleNode root)
    {
        var period = root.Need("period");
        var inputs = new Dictionary<string, RuleNode>(StringComparer.Ordinal);

        if (root.Given("inputs") is { } given)
        {
            Flatten("", given, inputs);
        }

        var subject = new RatedSubject
        {
            Id = root.Need("subject").Need("id").Text,
            Scheme = root.Need("scheme").Text,
            AsOf = root.Need("asOf").Date,
            From = period.Need("from").Date,
            To = period.Need("to").Date,
            Numbers = Chosen(inputs, node => node.IsNumber, node => node.Number),
            Flags = Chosen(inputs, node => node.Text is "true" or "false", node => node.YesNo),
            Words = Chosen(inputs, node => !node.IsNumber && node.Text is not ("true" or "false"), node => node.Text),
            Records = [.. root.List("records").Select(Record)],
        };

        return new(subject, Expectation(root.Given("expect")), root) { AdoptedBy = root.Given("adopted")?.Text };
    }

    // 12 months of a group of inputs are told as zero_vat.total.
    private static void Flatten(string prefix, RuleNode node, Dictionary<string, RuleNode> into)
    {
        foreach (var key in node.Keys)
        {
            if (node.Given(key) is not { } value)
            {
                continue;
            }

            if (value.IsMap)
            {
                Flatten($"{prefix}{key}.", value, into);
            }
            else
            {
                into[prefix + key] = value;
            }
        }
    }

    private static Dictionary<string, T> Chosen<T>(Dictionary<string, RuleNode> inputs, Func<RuleNode, bool> fits, Func<RuleNode, T> value) =>
        inputs.Where(pair => fits(pair.Value)).ToDictionary(pair => pair.Key, pair => value(pair.Value), StringComparer.Ordinal);

    private static RatedRecord Record(RuleNode node)
    {
        var on = (node.Given("on") ?? node.Need("true")).Date;
        var kind = node.Given("kind")?.Text;
        return new()
        {
            Code = node.Given("code")?.Text ?? kind ?? "",
            Kind = kind,
            On = on,
            Recorded = node.Given("recorded")?.Date ?? on,
            Repaired = node.Given("repaired")?.Date,
            Numbers = Given(node, SubjectForms.Numbers, value => value.Number),
            Dates = Given(node, SubjectForms.Dates, value => value.Date),
            Place = node.Place,
        };
    }

    private static Dictionary<string, T> Given<T>(RuleNode node, IReadOnlyList<string> names, Func<RuleNode, T> value)
    {
        return names.Where(name => node.Given(name) is not null).ToDictionary(name => name, name => value(node.Need(name)), StringComparer.Ordinal);
    }

    private static RatingExpectation Expectation(RuleNode? expect)
    {
        if (expect is null)
        {
            return new();
        }

        var checks = expect.Given("checks_per_year");
        return new()
        {
            Tiers = expect.Given("tier")?.OneOrMore ?? [],
            Score = expect.Given("score")?.Number,
            ChecksAtLeast = checks?.Given("min")?.Number,
            ChecksAtMost = checks?.Given("max")?.Number,
            MustBeRated = expect.Given("mandatory")?.YesNo,
            Steers = expect.Given("steers")?.YesNo,
            Refused = expect.Given("refused")?.Text,
        };
    }
}
