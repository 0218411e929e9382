using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Draws;

[ServiceFilter<OverdueFirst>]
public sealed class CeremonyModel(CeremonyDesk desk, CommitCeremony commit, StepCeremony take) : OfficePage<CeremonyView>
{
    [FromRoute]
    public string Number { get; set; } = "";

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["draw.reveal-by-passed"] = "revealBy",
        ["draw.source-too-early"] = "sources[0].Due",
        ["draw.no-source"] = "sources[0].Name",
        ["attempt.source-not-due"] = "values[0].Value",
        ["attempt.fallback-too-early"] = "values[0].Fallback",
        ["draw.source-value"] = "values[0].Value",
    };

    protected override Task<Result<CeremonyView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Number, cancel);

    public async Task<IActionResult> OnPostCommitAsync(TeamUnit unit, DateTime revealBy, IReadOnlyList<SourceInput> sources, int grace, CancellationToken cancel) =>
        await AnswerAsync(
            await commit.ExecuteAsync(Actor, Number, unit, BeijingTime.Of(revealBy), SourceInput.Filled(sources), grace, cancel),
            count => $"{count} 项任务的抽取规则已公布，各参与方可以揭示。", cancel);

    public async Task<IActionResult> OnPostValuesAsync(IReadOnlyList<SourceValueInput> values, CancellationToken cancel) =>
        await AnswerAsync(
            await take.ExecuteAsync(Actor, Number, CeremonyStep.Values, [.. values.Select(value => value.Typed())], cancel),
            _ => "公开数值已登记，种子由此确定。", cancel);

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancel) =>
        await AnswerAsync(await take.ExecuteAsync(Actor, Number, CeremonyStep.Draw, [], cancel), count => $"{count} 项任务已抽取。", cancel);

    public async Task<IActionResult> OnPostLockAsync(CancellationToken cancel) =>
        await AnswerAsync(await take.ExecuteAsync(Actor, Number, CeremonyStep.Lock, [], cancel), count => $"{count} 项任务已锁定，检查已派出。", cancel);
}
