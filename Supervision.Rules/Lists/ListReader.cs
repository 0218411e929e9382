using Supervision.Core.Primitives;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// Reads one list: its head, and its items. The form has been checked when it begins.
internal static class ListReader
{
    public static ExemptionList Read(RuleNode root, Readings readings)
    {
        ListForms.File.Check(root);
        var head = root.Need("list");
        var context = new ConditionContext(FirstOffenceForm.Read(head.Need("first_offence")), readings.SeriousDishonestyLists);
        var list = Head(head, context);
        list.Items = [.. root.Need("items").Items.Select(item => Item(item, list, context))];
        return list;
    }

    // Everything that is wrong with the list: of its head and of each item the first thing, with the number of the item.
    public static IReadOnlyList<(int? Item, Problem Problem)> Defects(RuleNode root, Readings readings)
    {
        var found = new List<(int?, Problem)>();
        ConditionContext? context = null;
        ExemptionList? list = null;
        Try(null, () =>
        {
            ListForms.Head.Check(root.Need("list"));
            context = new(FirstOffenceForm.Read(root.Need("list").Need("first_offence")), readings.SeriousDishonestyLists);
            list = Head(root.Need("list"), context);
        });
        var items = Array.Empty<RuleNode>();
        Try(null, () => items = [.. root.Need("items").Items]);

        foreach (var (node, number) in items.Select((node, number) => (node, number)))
        {
            Try(number, () =>
            {
                ListForms.Item.Check(node);
                _ = list is null ? null : Item(node, list, context!);
            });
        }

        if (found.Count == 0)
        {
            Try(null, () => Read(root, readings));
        }

        return found;

        void Try(int? item, Action read)
        {
            try
            {
                read();
            }
            catch (RuleFileException exception)
            {
                found.Add((item, exception.Problem));
            }
        }
    }

    private static ExemptionList Head(RuleNode node, ConditionContext context)
    {
        var effective = node.Need("effective");
        var (from, to) = (effective.Need("from").Date, effective.Given("to")?.Date);

        if (to < from)
        {
            throw effective.Need("to").Wrong($"不早于施行之日（{from:yyyy-MM-dd}）的日期");
        }

        return new ExemptionList
        {
            Id = node.Need("id").Text,
            Title = node.Need("title").Text,
            Kind = node.Given("kind")?.Text ?? ListForms.Issued,
            DocNo = node.Given("doc_no")?.Text,
            Issuer = node.Need("issuer").Text,
            Organ = node.Given("organ")?.Text,
            Level = node.Need("level").Text,
            Regions = node.Need("regions").Texts,
            From = from,
            To = to,
            Assumed = effective.Given("assumed")?.YesNo ?? false,
            Draft = effective.Given("draft")?.YesNo ?? false,
            Known = node.Given("known")?.Date,
            Verified = node.Need("verified").Text,
            LegalRoot = node.Given("legal_root")?.Text,
            Effect = node.Given("effect")?.Text,
            FirstOffence = context.FirstOffence,
            SecondSentence = Conditions.SecondSentence.With(context.FirstOffence),
            Exclusions = node.List("exclusions") is { Count: > 0 } exclusions
                ? new("清单的除外情形", [.. exclusions.Select(exclusion => Exclusion(exclusion, context))]) : null,
            PendingMayUse = node.Given("transition")?.Need("pending").YesNo,
            Replaces = node.Given("replaces")?.Texts ?? [],
            Source = node.Given("source")?.Texts ?? [],
            SourceType = node.Given("source_type")?.Text,
            SourceNote = node.Given("source_note")?.Text,
            Confidence = node.Given("confidence")?.Text,
            Note = node.Given("note")?.Text,
            Place = node.Place,
        };
    }

    private static Condition Exclusion(RuleNode node, ConditionContext context)
    {
        var text = node.Given("text");

        if (node.Given("found_by") is { } ways)
        {
            return FoundByCondition.Read(ways, text);
        }

        if (node.Given("party") is { } words)
        {
            return PartyCondition.Read(words, text);
        }

        if (node.Given("emergency") is not null)
        {
            return new FindingCondition("finding", "exploits_emergency", text?.Text ?? "趁突发事件实施");
        }

        if (node.Given("hazard") is not null)
        {
            return new FindingCondition("finding", "safety_hazard", text?.Text ?? "触碰安全底线、存在安全隐患");
        }

        return ConditionKinds.Read(node.Need("when"), context);
    }

    private static ListItem Item(RuleNode node, ExemptionList list, ConditionContext context)
    {
        var bases = node.List("bases").Select(text => new LegalText(text.Need("clause").Text, text.Need("from").Date, text.Given("to")?.Date)).ToList();

        if (bases.FindIndex(text => text.To < text.From) is >= 0 and var wrong)
        {
            throw node.List("bases")[wrong].Need("to").Wrong($"不早于{bases[wrong].From:yyyy-MM-dd}的日期");
        }

        var conditions = new AllOf("同时满足", ConditionKinds.ReadAll(node.Need("conditions").Items, context));
        var noFault = node.Given("no_fault");

        return new ListItem
        {
            Id = node.Need("id").Text,
            List = list,
            Domain = node.Need("domain").Text,
            Violation = node.Need("violation").Text,
            Identity = node.Given("identity")?.Text,
            DutyBasis = node.Given("duty_basis")?.Text,
            PenaltyBasis = node.Given("penalty_basis")?.Text,
            Bases = bases,
            Kind = node.Need("kind").Text,
            Root = node.Given("root")?.Text,
            SpecialLaw = node.Given("special_law")?.Text,
            Conditions = conditions,
            StandsFor = node.Given("stands_for") is { } elements ? StandsFor(elements, conditions) : new(StringComparer.Ordinal),
            NoFault = noFault is null ? null : NoFaultRules.Read(noFault),
            NoFaultRequires = noFault?.Given("requires")?.Texts ?? [],
            Keeps = node.Given("keeps")?.Texts ?? [],
            Measures = node.Given("measures")?.Texts ?? [],
            Verified = node.Need("verified").Text,
            ArticlesVerified = node.Need("articles_verified").Text,
            OnlyAfterOrder = node.Given("only_after_order")?.YesNo ?? false,
            NotAnOffence = node.Given("not_an_offence")?.YesNo ?? false,
            Confidence = node.Given("confidence")?.Text,
            Note = node.Given("note")?.Text,
            Place = node.Place,
        };
    }

    // A list can only put in figures what it asks.
    private static Dictionary<string, IReadOnlyList<string>> StandsFor(RuleNode node, AllOf conditions)
    {
        var known = conditions.All.Select(condition => condition.Type).ToHashSet(StringComparer.Ordinal);
        var read = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

        foreach (var name in ListItem.Elements)
        {
            if (node.Given(name) is not { } kinds)
            {
                continue;
            }

            if (kinds.Items.FirstOrDefault(kind => !known.Contains(kind.Text)) is { } absent)
            {
                throw absent.Wrong($"本事项自己的条件种类之一：{string.Join("、", known.Order(StringComparer.Ordinal))}");
            }

            read.Add(name, kinds.Texts);
        }

        return read;
    }
}
