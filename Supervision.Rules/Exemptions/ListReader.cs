using Supervision.Core.Calendars;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Exemptions;

// Reads one list: its head, and its items.
internal static class ListReader
{
    private static readonly Dictionary<string, string> Verifications =
        new() { ["text_seen"] = "text_seen", ["partly"] = "partly", ["unverified"] = "unverified" };

    public static ExemptionList Read(RuleNode root, Readings readings)
    {
        var list = Head(root.Need("list"));
        var conditions = new ConditionReader(list.FirstOffence, readings.SeriousDishonestyLists);
        list.Items = [.. root.List("items").Select(item => Item(item, list, conditions, readings))];
        root.Close();
        return list;
    }

    private static ExemptionList Head(RuleNode node)
    {
        var effective = node.Need("effective");
        var list = new ExemptionList
        {
            Id = node.Need("id").Text,
            Title = node.Need("title").Text,
            DocNo = node.Given("doc_no")?.Text,
            Issuer = node.Need("issuer").Text,
            Level = node.Need("level").Text,
            Regions = node.Need("regions").Texts,
            From = effective.Need("from").Date,
            To = effective.Given("to")?.Date,
            Assumed = effective.Given("assumed")?.YesNo ?? false,
            Draft = effective.Given("draft")?.YesNo ?? false,
            Verified = node.Need("verified").OneOf(Verifications),
            LegalRoot = node.Given("legal_root")?.Text,
            Effect = node.Given("effect")?.Text,
            FirstOffence = First(node.Need("first_offence")),
            ExcludedWhenFoundBy = [.. node.List("exclusions").Select(Exclusion)],
        };
        Skip(node, "source", "source_type", "source_note", "confidence", "note");
        effective.Close();
        node.Close();
        return list;
    }

    private static string Exclusion(RuleNode node)
    {
        var found = node.Need("found_by").Text;
        Skip(node, "text");
        node.Close();
        return found;
    }

    private static FirstOffenceDefinition First(RuleNode node)
    {
        if (node.Given("defined") is { YesNo: false })
        {
            node.Close();
            return new() { Silent = true };
        }

        var definition = new FirstOffenceDefinition
        {
            Length = node.Given("length") is not { } length ? null
                : Period.TryParse(length.Text, out var period) ? period : throw length.Wrong("期间，如 180日、12个月、2年"),
            CorrespondingDayCounts = node.Need("comparator").OneOf(new Dictionary<string, bool> { ["以内"] = true, ["不满"] = false }),
            Anchor = Word(node.Need("anchor"), ["发生", "发现"]),
            Prior = Word(node.Need("prior"), FirstOffenceDefinition.Counts),
            Sameness = Word(node.Need("sameness"), FirstOffenceDefinition.Samenesses),
            Scope = Word(node.Need("scope"), FirstOffenceDefinition.Scopes),
            System = node.Given("system")?.Text,
            SubjectKey = node.Need("subject").Text,
        };
        node.Close();
        return definition;
    }

    private static ListItem Item(RuleNode node, ExemptionList list, ConditionReader conditions, Readings readings)
    {
        var kind = node.Need("kind");
        var item = new ListItem
        {
            Id = node.Need("id").Text,
            List = list,
            Domain = node.Need("domain").Text,
            Violation = node.Need("violation").Text,
            DutyBasis = node.Given("duty_basis")?.Text,
            PenaltyBasis = node.Given("penalty_basis")?.Text,
            Kind = readings.Knows(kind.Text) ? kind.Text : throw kind.Wrong($"处理种类之一：{string.Join("、", readings.Kinds)}"),
            Conditions = new(conditions.ReadAll(node.Need("conditions").Items)),
            FirstOffence = list.FirstOffence,
            Measures = node.Given("measures")?.Texts ?? [],
            Verified = node.Need("verified").OneOf(Verifications),
            ArticlesVerified = node.Need("articles_verified").OneOf(Verifications),
            OnlyAfterOrder = node.Given("only_after_order")?.YesNo ?? false,
            NotAnOffence = node.Given("not_an_offence")?.YesNo ?? false,
            Note = node.Given("note")?.Text,
            Place = node.Place,
        };
        Skip(node, "confidence");
        node.Close();
        return item;
    }

    private static string Word(RuleNode node, IReadOnlyList<string> words) =>
        words.Contains(node.Text) ? node.Text : throw node.Wrong($"下列之一：{string.Join("、", words)}");

    private static void Skip(RuleNode node, params string[] keys) => Array.ForEach(keys, key => node.Find(key));
}
