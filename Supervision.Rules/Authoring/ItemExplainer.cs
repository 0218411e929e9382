using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Authoring;

/// <summary>Lays an item open for a lawyer. It decides the cases that name the item, and changes nothing.</summary>
public static class ItemExplainer
{
    /// <param name="named">Its number, with <c>@</c> and the first day of its list where there are several; or words of the violation.</param>
    /// <param name="cases">All case files, wherever they are.</param>
    public static Result<ItemExplanation> Explain(Rulebook book, string named, CaseShelf cases) =>
        NamedItems.Find(book, named).Match<Result<ItemExplanation>>(item => Of(book, item, cases), problem => problem);

    /// <summary>The item of one version of a list.</summary>
    public static Result<ItemExplanation> Explain(Rulebook book, string list, DateOnly from, string id, CaseShelf cases)
    {
        var found = book.Versions(id).FirstOrDefault(item => item.List.Id == list && item.List.From == from);
        return found is null ? ExplanationProblems.ItemNotFound(id, []) : Of(book, found, cases);
    }

    private static ItemExplanation Of(Rulebook book, ListItem item, CaseShelf shelf)
    {
        var root = RootSentence.Of(item);
        var files = shelf.Naming(item);
        var tried = RuleCoverage.Of(book, files.Select(file => file.Read.Case)).Of(item);

        return new(
            item.Id,
            item.Violation,
            item.Domain,
            item.Kind,
            LeadsTo(book, item),
            ListOutline.Of(item.List),
            item.List.Version,
            item.DutyBasis,
            item.PenaltyBasis,
            root.Article,
            root.Text,
            [.. root.Elements.Select(element => Line(item, element, tried))],
            [.. item.Conditions.Parts.Select(part => new ConditionUse(ListPage.Line(part), Use(item, part, root)))],
            ListPage.Lines(item.List.Exclusions?.Parts ?? []),
            FirstOffence(item, root),
            NoFault(item),
            item.Keeps,
            item.Measures,
            [.. new[] { item.List.Note, item.Note }.OfType<string>()],
            SureWords.Of(item, root, book.Readings),
            Shown(book, item, files));
    }

    private static ElementLine Line(ListItem item, LegalElement element, ItemCoverage tried)
    {
        var asked = item.Conditions.Parts.Where(part => Asks(part, element)).Select(part => part.Text);
        var stood = Standing(item, element).Select(leaf => leaf.Text);
        var shown = tried.Elements.FirstOrDefault(one => one.Name == element.Name);
        return new(element.Name, element.Words, [.. asked], [.. stood], shown);
    }

    private static bool Asks(Condition part, LegalElement element) => part.All.Any(one => one.Parts.Count == 0 && element.IsAskedBy(one));

    private static IEnumerable<Condition> Standing(ListItem item, LegalElement element) => item.StandsFor.TryGetValue(element.Name, out var kinds)
        ? item.Conditions.All.Where(condition => kinds.Contains(condition.Type))
        : [];

    private static string LeadsTo(Rulebook book, ListItem item)
    {
        if (book.Readings.CannotDecide(item))
        {
            return "提请研究决定（文字没有核对，不能单独作出建议）";
        }

        return item.ForCoercion ? "可以不采取行政强制措施" : item.Reading.Outcome.Named();
    }

    private static string? FirstOffence(ListItem item, RootSentence root)
    {
        var isAsked = root.Elements.Any(element => element.Name == "first") || item.Conditions.All.Any(condition => condition is FirstOffenceCondition);
        return isAsked ? item.FirstOffence.ToString() : null;
    }

    private static string Use(ListItem item, Condition part, RootSentence root)
    {
        if (item.SpecialLaw is not null)
        {
            return "特别法律的条件";
        }

        var asked = root.Elements.Where(element => Asks(part, element)).ToList();

        if (asked.Count > 0)
        {
            return $"问的是法定要件：{string.Join("、", asked.Select(element => element.Words))}";
        }

        var stood = root.Elements.Where(element => Standing(item, element).Any(leaf => part.All.Contains(leaf))).ToList();

        if (stood.Count > 0)
        {
            return $"表明法定要件：{string.Join("、", stood.Select(element => element.Words))}";
        }

        return part.All.Any(one => one.IsBeyondLaw)
            ? "清单另加，所依的条文没有要求"
            : "划定本事项的范围或者限度";
    }

    private static string? NoFault(ListItem item)
    {
        if (item.NoFault is not { } rule)
        {
            return null;
        }

        var how = rule.Shall ? "应当不予处罚" : "可以免予处罚";
        var but = rule.Keeps is { } keeps ? $"；{keeps}" : "";
        var besides = item.NoFaultRequires.Count == 0 ? "" : $"，并且{string.Join("、", item.NoFaultRequires.Select(FactTable.Title))}";
        return $"当事人有证据足以证明没有主观过错{besides}的，先依{rule.Clause}判断：{how}{but}";
    }

    private static ShownCase[] Shown(Rulebook book, ListItem item, IReadOnlyList<ShelvedCase> files)
    {
        var engine = RuleEngines.CompiledFor(book);
        return [.. files.SelectMany(file => Shown(engine, item, file))];
    }

    // A case that is expected to be refused shows nothing of an item.
    private static IEnumerable<ShownCase> Shown(IRuleEngine engine, ListItem item, ShelvedCase file)
    {
        if (!engine.Decide(file.Read.Case).Succeeded(out var decision, out _))
        {
            return [];
        }

        var named = file.Read.Case.Acts.Where(act => CaseShelf.Names(act, item)).Select(act => act.Id).ToHashSet(StringComparer.Ordinal);

        return decision.Acts
            .Where(answer => named.Contains(answer.Act) || answer.Item == item.Id)
            .Select(answer => new ShownCase(
                file.Name, file.Read.Case.Name, answer.Act, answer.Outcome, Why(answer, item), answer.Item == item.Id, file.Read.Source, file.Read.Real, file.IsGenerated));
    }

    // Where the item carries the result, all of it holds, and nothing more is to be said.
    private static string Why(ActAnswer answer, ListItem item)
    {
        if (answer.Item == item.Id && answer.Outcome.Relieves())
        {
            return "全部条件成立";
        }

        if (answer.Outcome is Outcome.Open)
        {
            return $"还须查明：{string.Join("、", answer.Establish.Select(asked => asked.Question))}";
        }

        if (answer.Outcome is Outcome.Punish)
        {
            return string.Join("；", answer.Missing);
        }

        return answer.Trace.FirstOrDefault(step => step.Settles)?.Sentence ?? "";
    }
}
