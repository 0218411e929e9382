using Supervision.Api.Cases;
using Supervision.Api.Pages.Shared;
using Supervision.Core.Exemptions;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>The fields in which the facts of a case are filled in, the first time and again.</summary>
/// <param name="Earlier">The search of the time before; null the first time.</param>
public sealed record CaseFactsForm(CaseForm Given, RegisterSearch? Earlier, IReadOnlyList<ListedAct> Acts)
{
    public static IReadOnlyList<(string, string)> YesNo { get; } =
        [("", YesNoText.Unknown), (YesNoText.Yes, YesNoText.Said(true)), (YesNoText.No, YesNoText.Said(false))];

    public IReadOnlyList<(string, string)> Items =>
    [
        ("", "不在清单中"),
        .. Acts.Select(act => (act.Id, $"{act.Violation}（{act.ListTitle}，{act.Id}）")),
        .. Given.Item is { } item && Acts.All(act => act.Id != item) ? [(item, $"{item}（今天的清单中没有）")] : Array.Empty<(string, string)>(),
    ];

    public IReadOnlyList<(string, string)> Searches =>
    [
        ("", "没有查询"),
        .. Earlier is { Scope: not "city" } earlier
            ? [(FilledCaseForm.EarlierSearch, $"沿用{Format.Day(earlier.Through)}查询的{FirstOffenceLookup.Said(earlier.Scope)}记录")] : Array.Empty<(string, string)>(),
        ("city", "已查询本市记录"),
        ("nation", "已查询全国记录"),
    ];

    /// <summary>The fields of all facts of one kind, in the order of the table.</summary>
    public IEnumerable<Field> Fields<T>() where T : Fact => FactTable.Asked.OfType<T>().Select(FieldOf);

    public bool IsStated<T>() where T : Fact => FactTable.Asked.OfType<T>().Any(fact => Value(fact) is not null);

    private string? Value(Fact fact) => Given.Facts.TryGetValue(fact.Name, out var written) ? written : null;

    private Field FieldOf(Fact fact) => new($"form.{nameof(CaseForm.Facts)}[{fact.Name}]", fact.Title, TypeOf(fact))
    {
        Hint = fact.Hint,
        Value = Value(fact),
        Options = OptionsOf(fact),
    };

    private static string TypeOf(Fact fact) => fact switch
    {
        DateFact => "date",
        NumberFact => "text",
        _ => "select",
    };

    private static IReadOnlyList<(string, string)> OptionsOf(Fact fact) => fact switch
    {
        YesNoFact => YesNo,
        ChoiceFact choice => [("", YesNoText.Unknown), .. choice.Choices.Select(one => (one.Word, one.Label))],
        _ => [],
    };

    public static string? Day(DateOnly? day) => day is { } known ? Format.Day(known) : null;
}
