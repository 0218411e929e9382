using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Burden;
using Supervision.Core.Burden;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Burden;

public sealed class WhiteListModel(WhiteListBoard board, EnterWhiteList enter, DecideWhiteList decide) : OfficePage<WhiteListView>
{
    /// <summary>Filled in from the page of an enterprise.</summary>
    [FromQuery]
    public string? Code { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["white-list.unknown-subject"] = "code",
        ["white-list.grave"] = "code",
        ["white-list.twice"] = "code",
        ["white-list.without-reason"] = "reason",
        ["white-list.term"] = "until",
        ["white-list.none-chosen"] = "id",
        ["white-list.ended-without-reason"] = "endReason",
    };

    protected override Task<Result<WhiteListView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostEnterAsync(string? code, string? reason, DateOnly? until, CancellationToken cancel) =>
        await AnswerAsync(await enter.ExecuteAsync(Actor, code ?? "", reason ?? "", until ?? default, cancel), made => $"“{made.TargetName}”已登记，等待负责人确认。", cancel);

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(await decide.ExecuteAsync(Actor, WhiteListEntryId.From(id), cancel), made => $"“{made.TargetName}”已列入，到{Format.Day(made.Until)}为止。", cancel);

    public async Task<IActionResult> OnPostEndAsync(string? id, string? endReason, CancellationToken cancel) => WhiteListEntryId.TryParse(id, out var entry)
        ? await AnswerAsync(await decide.EndAsync(Actor, entry, endReason ?? "", cancel), made => $"“{made.TargetName}”已停止。", cancel)
        : await AnswerAsync<WhiteListEntry>(WhiteListProblems.NoneChosen(), _ => "", cancel);
}
