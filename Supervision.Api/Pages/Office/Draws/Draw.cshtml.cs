using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Draws.Replacements;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Pages.Office.Draws;

[ServiceFilter<OverdueFirst>]
public sealed class DrawModel(
    DrawDesk desk, FreezeDraw freeze, ConductDraw conduct, LockDraw lockDraw, VoidDraw voidDraw, SmallRegisterDesk registers,
    AllowSmallRegister allow) : OfficePage<DrawDeskView>
{
    [FromRoute]
    public string Task { get; set; } = "";

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["attempt.void-without-reason"] = "voidReason",
        ["replacement.department-unknown"] = "arranged.Department",
        ["attempt.register-suffices"] = "arranged.Department",
        ["attempt.not-taking-part"] = "arranged.Department",
        ["attempt.small-register-twice"] = "arranged.Department",
        ["attempt.small-register-without-reason"] = "arranged.Document",
        ["attempt.small-register-of-nobody"] = "arranged.Mode",
        ["attempt.small-register-too-few"] = "arranged.Mode",
        ["attempt.small-register-unfit"] = "arranged.Mode",
    };

    /// <summary>Departments with too few people of their own; null when there is no task.</summary>
    public SmallRegisterDeskView? SmallRegister { get; private set; }

    protected override LoadObject? Shown => DrawObjects.Task(Task);

    protected override async Task<Result<DrawDeskView>> ReadAsync(CancellationToken cancel)
    {
        var read = await desk.ReadAsync(Task, cancel);

        if (read.Succeeded(out var view, out _) && (await registers.ReadAsync(Task, view.CanFreeze, cancel)).Succeeded(out var small, out _))
        {
            SmallRegister = small;
        }

        return read;
    }

    public async Task<IActionResult> OnPostAllowAsync(SmallRegisterInput arranged, CancellationToken cancel)
    {
        return DepartmentCode.TryParse(arranged.Department, out var department)
            ? await AnswerAsync(
                await allow.ExecuteAsync(
                    Actor, Task, department, arranged.Mode, arranged.Named, arranged.Reason ?? "", arranged.Document ?? "", cancel),
                use => $"已批准：{use.Mode.Named()}。理由和批准文号随抽取规则公开。", cancel)
            : await AnswerAsync<Done>(ReplacementFormProblems.DepartmentUnknown(arranged.Department ?? ""), _ => "", cancel);
    }

    public async Task<IActionResult> OnPostFreezeAsync(CancellationToken cancel) =>
        await AnswerAsync(await freeze.ExecuteAsync(Actor, Task, cancel),
            attempt => $"名录已冻结：可以抽取 {attempt.FrameSize} 户，剔除 {attempt.Excluded.Values.Sum()} 户。", cancel);

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancel) =>
        await AnswerAsync(await conduct.ExecuteAsync(Actor, Task, cancel),
            outcome => $"抽取完成：抽中 {outcome.Result.Count(line => !line.Reserve)} 户，候补 {outcome.Result.Count(line => line.Reserve)} 户。", cancel);

    public async Task<IActionResult> OnPostLockAsync(CancellationToken cancel) =>
        await AnswerAsync(await lockDraw.ExecuteAsync(Actor, Task, cancel), checks => $"抽取已锁定，产生 {checks} 项检查。", cancel);

    public async Task<IActionResult> OnPostVoidAsync(string? voidReason, CancellationToken cancel) =>
        await AnswerAsync(await voidDraw.ExecuteAsync(Actor, Task, voidReason ?? "", cancel),
            attempt => $"第 {attempt.Number} 次抽取已作废，理由已公开。", cancel);
}
