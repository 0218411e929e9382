using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Draws;

[ServiceFilter<OverdueFirst>]
public sealed class CeremonyModel(CeremonyDesk desk, CommitCeremony commit, StepCeremony take) : OfficePage<CeremonyView>
{
    /// <summary>How many public sources a rule can name on the page.</summary>
    public const int SourceLines = 3;

    [FromRoute]
    public string Number { get; set; } = "";

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["draw.reveal-by-passed"] = "revealBy",
        ["draw.source-too-early"] = "sources[0].Due",
        ["draw.no-source"] = "sources[0].Name",
        ["draw.grace-too-short"] = "grace",
        ["draw.kind-missing"] = "sources[0].Kind",
        ["draw.where-missing"] = "sources[0].Where",
        ["draw.witnessed-out-of-time"] = "sources[0].Due",
        ["draw.witnessed-with-fallback"] = "sources[0].Fallback",
        ["draw.fallback-due-missing"] = "sources[0].FallbackDue",
        ["draw.fallback-due-too-early"] = "sources[0].FallbackDue",
    };

    protected override LoadObject? Shown => DrawObjects.Ceremony(Number);

    protected override Task<Result<CeremonyView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Number, cancel);

    public async Task<IActionResult> OnPostCommitAsync(TeamUnit unit, DateTime revealBy, IReadOnlyList<SourceInput> sources, int grace, CancellationToken cancel)
    {
        return await AnswerAsync(
            await commit.ExecuteAsync(Actor, Number, unit, BeijingTime.Of(revealBy), SourceInput.Filled(sources), grace, cancel),
            count => $"{count} 项任务的抽取规则已公布，各参与方可以办理下一步。", cancel);
    }

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancel) =>
        await AnswerAsync(await take.ExecuteAsync(Actor, Number, OfficeStep.Draw, cancel), count => $"{count} 项任务已抽取。", cancel);

    public async Task<IActionResult> OnPostLockAsync(CancellationToken cancel) =>
        await AnswerAsync(await take.ExecuteAsync(Actor, Number, OfficeStep.Lock, cancel), count => $"{count} 项任务已锁定，检查已派出。", cancel);
}
