using Supervision.Core.Primitives;
using Supervision.Core.Sanctions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Sanctions;

/// <summary>惩戒清单汇编: editions, measures, serious lists and the catalogue, read once; says of a measure whether it may stand.</summary>
public sealed class SanctionLists
{
    private SanctionLists(
        IReadOnlyList<MeasureEdition> editions, IReadOnlyList<SanctionMeasure> measures, IReadOnlyList<SeriousList> lists, IReadOnlyList<CatalogueClass> catalogue) =>
        (Editions, Measures, Lists, Catalogue) = (editions, measures, lists, catalogue);

    public IReadOnlyList<MeasureEdition> Editions { get; }

    public IReadOnlyList<SanctionMeasure> Measures { get; }

    public IReadOnlyList<SeriousList> Lists { get; }

    public IReadOnlyList<CatalogueClass> Catalogue { get; }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<SanctionLists> Load(string rules)
    {
        if (!Read(rules, "editions.csv", SanctionTables.Editions).Succeeded(out var editions, out var problem)
            || !Read(rules, "measures.csv", SanctionTables.Measures).Succeeded(out var measures, out problem)
            || !Read(rules, "lists.csv", SanctionTables.Lists).Succeeded(out var lists, out problem)
            || !Read(rules, "catalogue.csv", SanctionTables.Catalogue).Succeeded(out var catalogue, out problem))
        {
            return problem;
        }

        return new SanctionLists(editions, measures, lists, catalogue);
    }

    /// <summary>An edition that another office or a person brings, to be compared with what stands before it is taken.</summary>
    public static Result<IReadOnlyList<SanctionMeasure>> ReadMeasures(Core.LawTables.LawFile file) => SanctionTables.Measures(file);

    /// <summary>The list of this name, or the only one that a short name can mean; null where none is, or several.</summary>
    internal SeriousList? Called(string name)
    {
        if (Lists.FirstOrDefault(list => list.Name == name || (name.Length > 0 && list.AlsoCalled == name)) is { } named)
        {
            return named;
        }

        var meant = Lists.Where(list => list.IsCalled(name)).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    public Result<SanctionAnswer> Answer(SanctionQuestion question)
    {
        if (Editions.FirstOrDefault(one => one.Id == question.Edition) is not { } edition)
        {
            return new Problem("sanction.unknown-edition", ProblemKind.NotFound,
                $"没有“{question.Edition}”版的措施清单。现有：{string.Join("、", Editions.Select(one => one.Id))}。请先导入该版本，由人签署。");
        }

        if (question.To < question.From)
        {
            return new Problem("sanction.impossible-dates", ProblemKind.Invalid,
                $"措施的终止之日{Days.Said(question.To!.Value)}早于起始之日{Days.Said(question.From)}。请核对后重新填写。");
        }

        return new SanctionEvaluation(this, edition, question).Answer();
    }

    private static Result<T> Read<T>(string rules, string name, Func<Core.LawTables.LawFile, Result<T>> read) where T : notnull =>
        SanctionTables.File(rules, name).Match(read, problem => problem);
}
