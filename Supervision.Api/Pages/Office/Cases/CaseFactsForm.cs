using Supervision.Api.Cases;
using Supervision.Core.Exemptions;
using Supervision.Rules.Exemptions;

namespace Supervision.Api.Pages.Office.Cases;

/// <summary>The fields in which the facts of a case are filled in, the first time and again.</summary>
/// <param name="Earlier">The search of the time before; null the first time.</param>
public sealed record CaseFactsForm(CaseForm Given, RegisterSearch? Earlier, IReadOnlyList<ListedAct> Acts)
{
    public static IReadOnlyList<(string, string)> YesNo { get; } = [("", "未查明"), ("yes", "是"), ("no", "否")];

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

    public static string? Day(DateOnly? day) => day is { } known ? Format.Day(known) : null;
}
