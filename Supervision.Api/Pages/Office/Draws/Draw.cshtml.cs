using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Draws.Replacements;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Pages.Office.Draws;

[ServiceFilter<OverdueFirst>]
public sealed class DrawModel(
    DrawDesk desk, FreezeDraw freeze, EnterCommitment enter, CommitDraw commit, OpenNonce open, RevealDraw reveal, ConductDraw conduct,
    LockDraw lockDraw, VoidDraw voidDraw, SmallRegisterDesk registers, AllowSmallRegister allow) : OfficePage<DrawDeskView>
{
    /// <summary>How many public sources a rule can name on the page.</summary>
    public const int SourceLines = 3;

    [FromRoute]
    public string Task { get; set; } = "";

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["attempt.party-twice"] = "party",
        ["attempt.party-name"] = "party",
        ["attempt.commitment-form"] = "commitment",
        ["attempt.party-unknown"] = "opener",
        ["attempt.already-opened"] = "opener",
        ["draw.nonce-form"] = "nonce",
        ["draw.commitment-differs"] = "nonce",
        ["attempt.void-without-reason"] = "voidReason",
        ["attempt.source-not-due"] = "values[0].Value",
        ["attempt.fallback-too-early"] = "values[0].Fallback",
        ["draw.reveal-by-passed"] = "revealBy",
        ["draw.source-too-early"] = "sources[0].Due",
        ["replacement.department-unknown"] = "arranged.Department",
        ["attempt.register-suffices"] = "arranged.Department",
        ["attempt.not-taking-part"] = "arranged.Department",
        ["attempt.small-register-twice"] = "arranged.Department",
        ["attempt.small-register-without-reason"] = "arranged.Document",
        ["attempt.small-register-of-nobody"] = "arranged.Mode",
        ["attempt.small-register-too-few"] = "arranged.Mode",
        ["attempt.small-register-unfit"] = "arranged.Mode",
        ["draw.no-source"] = "sources[0].Name",
    };

    /// <summary>Departments with too few people of their own; null when there is no task.</summary>
    public SmallRegisterDeskView? SmallRegister { get; private set; }

    protected override async Task<Result<DrawDeskView>> ReadAsync(CancellationToken cancel)
    {
        var read = await desk.ReadAsync(Task, cancel);

        if (read.Succeeded(out var view, out _) && (await registers.ReadAsync(Task, view.CanFreeze, cancel)).Succeeded(out var small, out _))
        {
            SmallRegister = small;
        }

        return read;
    }

    public async Task<IActionResult> OnPostAllowAsync(SmallRegisterInput arranged, CancellationToken cancel) =>
        DepartmentCode.TryParse(arranged.Department, out var department)
            ? await AnswerAsync(
                await allow.ExecuteAsync(
                    Actor, Task, department, arranged.Mode, arranged.Named, arranged.Reason ?? "", arranged.Document ?? "", cancel),
                use => $"已批准：{use.Mode.Named()}。理由和批准文号随抽取规则公开。", cancel)
            : await AnswerAsync<Done>(ReplacementFormProblems.DepartmentUnknown(arranged.Department ?? ""), _ => "", cancel);

    public async Task<IActionResult> OnPostFreezeAsync(CancellationToken cancel) =>
        await AnswerAsync(await freeze.ExecuteAsync(Actor, Task, cancel),
            attempt => $"名录已冻结：可以抽取 {attempt.FrameSize} 户，剔除 {attempt.Excluded.Values.Sum()} 户。", cancel);

    public async Task<IActionResult> OnPostEnterAsync(string? party, string? commitment, CancellationToken cancel) =>
        await AnswerAsync(await enter.ExecuteAsync(Actor, Task, party?.Trim() ?? "", Digits(commitment), cancel),
            _ => $"“{party?.Trim()}”的承诺已登记。", cancel);

    public async Task<IActionResult> OnPostCommitAsync(TeamUnit unit, DateTime revealBy, IReadOnlyList<SourceInput> sources, int grace, CancellationToken cancel) =>
        await AnswerAsync(
            await commit.ExecuteAsync(Actor, Task, unit, BeijingTime.Of(revealBy), SourceInput.Filled(sources), cancel, grace),
            attempt => $"承诺已公布，摘要 {Format.Digest(attempt.CommitDigest!)}。", cancel);

    public async Task<IActionResult> OnPostOpenAsync(string? opener, string? nonce, CancellationToken cancel) =>
        await AnswerAsync(await open.ExecuteAsync(Actor, Task, opener ?? "", Digits(nonce), cancel), _ => $"“{opener}”已揭示随机数。", cancel);

    public async Task<IActionResult> OnPostRevealAsync(IReadOnlyList<SourceValueInput> values, CancellationToken cancel) =>
        await AnswerAsync(await reveal.ExecuteAsync(Actor, Task, [.. values.Select(value => value.Typed())], cancel),
            _ => "公开数值已登记，种子由此确定。", cancel);

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancel) =>
        await AnswerAsync(await conduct.ExecuteAsync(Actor, Task, cancel),
            outcome => $"抽取完成：抽中 {outcome.Result.Count(line => !line.Reserve)} 户，候补 {outcome.Result.Count(line => line.Reserve)} 户。", cancel);

    public async Task<IActionResult> OnPostLockAsync(CancellationToken cancel) =>
        await AnswerAsync(await lockDraw.ExecuteAsync(Actor, Task, cancel), checks => $"抽取已锁定，产生 {checks} 项检查。", cancel);

    public async Task<IActionResult> OnPostVoidAsync(string? voidReason, CancellationToken cancel) =>
        await AnswerAsync(await voidDraw.ExecuteAsync(Actor, Task, voidReason ?? "", cancel),
            attempt => $"第 {attempt.Number} 次抽取已作废，理由已公开。", cancel);

    // Digits are read aloud and written in groups.
    private static string Digits(string? typed) => (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
}
