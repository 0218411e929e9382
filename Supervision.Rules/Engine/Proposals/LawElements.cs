using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Proposals;

// 法定要件: the elements of the sentence of Art. 33(1) that an exemption rests on, as a paper states them one by one, and what of the list shows each.
internal static class LawElements
{
    // In the order in which the law names them.
    private static readonly (string Name, string Title, int At)[] OfFirst =
        [("first", "初次违法", SecondSentence.FirstAt), ("harm", "危害后果轻微", SecondSentence.HarmAt), ("timely", "及时改正", SecondSentence.TimelyAt)];

    private static readonly (string Name, string Title, int At)[] OfSlight =
        [("act_minor", "违法行为轻微", Law.SlightAt), ("timely", "及时改正", Law.TimelyAt), ("harm", "没有造成危害后果", Law.HarmAt)];

    private static readonly FindingCondition NoFault = new("no_subjective_fault", "no_subjective_fault", "没有主观过错");

    // 及时改正 is shown by whichever way of putting things right the list asks.
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["first"] = ["first_offence"],
        ["harm"] = ["harm_none", "harm_minor"],
        ["act_minor"] = ["act_minor"],
        ["timely"] = [.. CorrectionCondition.Kinds.Select(kind => kind.Name), FixedPeriodCondition.Kind.Name],
    };

    /// <param name="shown">The item whose conditions are told; null: none.</param>
    public static IReadOnlyList<LawElement> Of(AnsweredAct asked, Ruling ruling, int? shown)
    {
        if (!ruling.Outcome.Relieves())
        {
            return [];
        }

        if (ruling.Root == LegalRoots.First)
        {
            var sentence = ruling.Item?.List.SecondSentence ?? Law.Discretionary;
            return Told(asked, sentence, Law.Second, OfFirst, ruling.Item is null ? null : shown);
        }

        if (ruling.Root == LegalRoots.Special)
        {
            return OfSpecialLaw(asked, ruling, ruling.Item is null ? null : shown);
        }

        return ruling.Root == asked.Penalties.MandatoryRoot
            ? Told(asked, Law.Mandatory, asked.Penalties.Mandatory, OfSlight, ruling.Item is null ? null : shown)
            : [];
    }

    // A special law that an item names asks what that item asks; one on acts without fault asks that there is none, and what it names besides.
    private static LawElement[] OfSpecialLaw(AnsweredAct asked, Ruling ruling, int? carrier)
    {
        if (ruling.Item?.SpecialLaw is { } clause && carrier is { } number)
        {
            return OfItself(asked, number, clause);
        }

        if (asked.Act.Statute?.NoFault is { } stated)
        {
            return [Found(asked, stated.Clause, NoFault, carrier)];
        }

        if (asked.Items.FirstOrDefault(item => item.NoFault is not null) is not { } item)
        {
            return [];
        }

        var besides = item.NoFaultRequires.Select(name => new FindingCondition(name, name, FactTable.Title(name)));
        return [.. besides.Prepend(NoFault).Select(condition => Found(asked, item.NoFault!.Clause, condition, carrier))];
    }

    // Each condition of the item, as the item words it.
    private static LawElement[] OfItself(AnsweredAct asked, int number, string clause)
    {
        var holding = Leaves(asked.Items[number].Conditions, asked.Conditions(number));
        return [.. holding.Select(one => new LawElement(
            one.Condition.Type, one.Condition.Text, one.Condition.Explain(one.Verdict, clause, asked.Context), [one.Condition.Type]))];
    }

    private static LawElement Found(AnsweredAct asked, string clause, FindingCondition condition, int? carrier)
    {
        var reason = condition.Explain(condition.Ask(asked.Context), clause, asked.Context);
        return carrier is { } item
            ? ByList(asked, item, condition.Type, condition.Text, reason)
            : new(condition.Type, condition.Text, reason, []);
    }

    private static LawElement[] Told(
        AnsweredAct asked, AllOf sentence, string clause, (string Name, string Title, int At)[] elements, int? carrier)
    {
        var verdict = asked.Ask(sentence);
        var told = new LawElement[elements.Length];

        for (var i = 0; i < told.Length; i++)
        {
            var (name, title, at) = elements[i];
            var reason = sentence.Parts[at].Explain(verdict.Parts[at], clause, asked.Context);
            told[i] = carrier is { } item ? ByList(asked, item, name, title, reason) : new(name, title, reason, []);
        }

        return told;
    }

    private static LawElement ByList(AnsweredAct asked, int number, string name, string title, Reason reason)
    {
        var (item, verdict) = (asked.Items[number], asked.Conditions(number));
        var holding = Leaves(item.Conditions, verdict).ToList();
        var same = holding.Where(one => Shows(name, one.Condition.Type)).ToList();

        if (same.Count > 0)
        {
            var found = reason.Found ?? string.Join("；", same.Select(one => one.Condition.Found(asked.Context, one.Verdict)));
            return new(name, title, reason with { Found = found }, [.. same.Select(one => one.Condition.Type)]);
        }

        if (reason.Holds is Truth.NotEstablished && item.StandsFor.TryGetValue(name, out var kinds))
        {
            var figures = holding.Where(one => kinds.Contains(one.Condition.Type)).ToList();
            return new(name, title, reason with { Found = InFigures(asked, title, figures) }, [.. figures.Select(one => one.Condition.Type)]);
        }

        return new(name, title, reason, []);
    }

    // A finding that only a special law asks is shown by the condition of its own name.
    private static bool Shows(string name, string type) => Kinds.TryGetValue(name, out var kinds) ? kinds.Contains(type) : type == name;

    // The list has said in figures what the law says in a word.
    private static string InFigures(AnsweredAct asked, string title, IReadOnlyList<(Condition Condition, Verdict Verdict)> figures)
    {
        var words = string.Join("、", figures.Select(one => $"“{one.Condition.Text}”"));
        var found = string.Join("；", figures.Select(one => one.Condition.Found(asked.Context, one.Verdict)));
        return $"清单以{words}认定{title}。{found}";
    }

    // What holds, and of alternatives the first that does.
    private static IEnumerable<(Condition Condition, Verdict Verdict)> Leaves(Condition condition, Verdict verdict)
    {
        if (condition.Parts.Count == 0 || condition is Not)
        {
            return verdict.Holds is Truth.True ? [(condition, verdict)] : [];
        }

        var below = condition.Parts.Select((part, at) => (Part: part, Said: verdict.Parts[at])).Where(one => one.Said.Holds is Truth.True);
        return (condition is AnyOf ? below.Take(1) : below).SelectMany(one => Leaves(one.Part, one.Said));
    }
}
