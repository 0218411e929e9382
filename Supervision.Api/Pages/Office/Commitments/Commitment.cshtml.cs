using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Commitments;
using Supervision.Core.Commitments;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Commitments;

/// <summary>One commitment: from its letter to what became of it.</summary>
public sealed class CommitmentModel(
    CommitmentDesk desk, ReceiveCommitment receive, VerifyCommitment verify, ExcuseCommitment excuse, BreakCommitment breakIt, RevokeAfterBreach revoke,
    RepairCommitment repair)
    : OfficePage<CommitmentDeskView>
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["commitment.no-signer"] = "signer",
        ["commitment.other-signer"] = "signer",
        ["commitment.no-capacity"] = "capacity",
        ["commitment.no-authority"] = "authority",
        ["commitment.nothing-answered"] = "way",
        ["commitment.answered-no"] = "way",
        ["commitment.no-term"] = "verifyBy",
        ["commitment.day-gone"] = "verifyBy",
        ["commitment.found-on-wrong-day"] = "foundOn",
        ["commitment.no-status"] = "status",
        ["commitment.no-method"] = "method",
        ["commitment.nothing-seen"] = "seen",
        ["commitment.kept-and-not"] = "status",
        ["commitment.nothing-unperformed"] = "unperformed",
        ["commitment.no-correction-day"] = "correctBy",
        ["commitment.correction-too-long"] = "correctBy",
        ["commitment.no-ground"] = "ground",
        ["commitment.excuse-without-reason"] = "excuseReason",
        ["commitment.new-day-too-early"] = "until",
        ["commitment.breach-incomplete"] = "breachReason",
    };

    private CommitmentId Commitment => CommitmentId.From(Id);

    protected override LoadObject? Shown => CommitmentObjects.Commitment(Commitment);

    public static string Tone(CommitmentState state) => state switch
    {
        CommitmentState.Kept or CommitmentState.Repaired => "good",
        CommitmentState.Broken or CommitmentState.Revoked => "bad",
        CommitmentState.Told or CommitmentState.ToCorrect or CommitmentState.Excused => "wait",
        _ => "",
    };

    public static string Sign(CommitmentState state) => Tone(state) switch { "good" => "✓", "bad" => "✗", "wait" => "?", _ => "" };

    public static string Title(CommitmentStep step)
    {
        if (step.Answer is not null)
        {
            return "手机答复";
        }

        return step.State switch
        {
            CommitmentState.Told => "告知",
            CommitmentState.Given => "签署并受理",
            CommitmentState.Kept => "核查相符",
            CommitmentState.ToCorrect => "核查没有履行",
            _ => step.State.Named(),
        };
    }

    protected override Task<Result<CommitmentDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Commitment, cancel);

    public async Task<IActionResult> OnPostReceiveAsync(
        string? way, string? signer, SignerCapacity? capacity, string? authority, DateOnly? verifyBy, CancellationToken cancel)
    {
        if (capacity is not { } stands)
        {
            return await AnswerAsync<Done>(CommitmentProblems.NoCapacity(), _ => "", cancel);
        }

        var signing = new CommitmentSigning(Text(signer), stands, Given(authority), way is "phone");
        var received = await receive.ExecuteAsync(Actor, Commitment, signing, verifyBy, cancel);
        return await AnswerAsync(received, made => $"已受理，承诺编码 {made.Code}，{Format.Day(made.Last.Due)} 以前核查。", cancel);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) =>
        await AnswerAsync(await receive.DeclineAsync(Actor, Commitment, cancel), _ => "已登记，按一般程序办理。", cancel);

    public async Task<IActionResult> OnPostVerifyAsync(
        DateOnly? foundOn, VerificationMethod? method, FulfilmentStatus? status, string? seen, string? unperformed, DateOnly? correctBy, bool isFalse,
        CancellationToken cancel)
    {
        if (status is not { } found)
        {
            return await AnswerAsync<Done>(CommitmentProblems.NoStatus(), _ => "", cancel);
        }

        if (method is not { } by)
        {
            return await AnswerAsync<Done>(CommitmentProblems.NoMethod(), _ => "", cancel);
        }

        var finding = new CommitmentFinding(foundOn ?? default, by, found, Text(seen), Given(unperformed), isFalse);
        var verified = await verify.ExecuteAsync(Actor, Commitment, finding, correctBy, cancel);
        return await AnswerAsync(verified, made => $"核查结果已记录，现在是“{made.State.Named()}”。", cancel);
    }

    public async Task<IActionResult> OnPostExcuseAsync(ExcuseGround? ground, string? excuseReason, string? impact, DateOnly? until, CancellationToken cancel)
    {
        if (ground is not { } known)
        {
            return await AnswerAsync<Done>(CommitmentProblems.NoGround(), _ => "", cancel);
        }

        var excused = await excuse.ExecuteAsync(Actor, Commitment, new(known, Text(excuseReason), Text(impact)), until ?? default, cancel);
        return await AnswerAsync(excused, made => $"已批准延期至 {Format.Day(made.Last.Due)}。", cancel);
    }

    public async Task<IActionResult> OnPostBreakAsync(string? breachReason, string? heard, string? sanction, CancellationToken cancel)
    {
        var broken = await breakIt.ExecuteAsync(Actor, Commitment, new(Text(breachReason), Text(heard), Text(sanction)), cancel);
        return await AnswerAsync(broken, made => made.Item.Catalogue is null ? "已认定违诺。目录没有列这一类，不记入信用记录。" : "已认定违诺，并已记下应当记入信用记录的内容。", cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? revokeDocument, string? revokeReason, CancellationToken cancel) =>
        await AnswerAsync(
            await revoke.ExecuteAsync(Actor, Commitment, Text(revokeDocument), Text(revokeReason), cancel), _ => "撤销决定已登记。", cancel);

    public async Task<IActionResult> OnPostRepairAsync(string? repairDocument, string? repairReason, CancellationToken cancel) =>
        await AnswerAsync(
            await repair.ExecuteAsync(Actor, Commitment, Text(repairDocument), Text(repairReason), cancel), _ => "已登记修复。", cancel);

    private static string Text(string? typed) => typed?.Trim() ?? "";

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
