using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Ratios;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;

namespace Supervision.Api.Pages.Office.Plans;

public sealed class RatiosModel(RatioBoard board, DraftRatios draft, AdoptRatios adopt) : OfficePage<RatioBoardView>
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["ratios.without-reason"] = "reason",
        ["ratios.from"] = "from",
    };

    protected override Task<Result<RatioBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostDraftAsync(
        DateOnly? from, IReadOnlyList<string?> ratios, string? reserve, string? undisturbed, string? reason, CancellationToken cancel) =>
        await AnswerAsync(await draft.ExecuteAsync(Actor, new(from, ratios, reserve, undisturbed, reason), cancel), made => $"{made.Named}已起草，等待负责人采用。", cancel);

    public async Task<IActionResult> OnPostAdoptAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(await adopt.ExecuteAsync(Actor, RatioSchemeId.From(id), cancel), made => $"{made.Named}已采用，自{Format.Day(made.From)}起冻结的名录按它抽取。", cancel);
}
