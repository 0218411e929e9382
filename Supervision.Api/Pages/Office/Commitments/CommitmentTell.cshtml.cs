using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Commitments;
using Supervision.Core.Commitments;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Commitments;

public sealed class CommitmentTellModel(CommitmentChoices choices, TellCommitment tell) : OfficePage<CommitmentTellView>
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["commitment.not-on-list"] = "Item",
        ["commitment.not-verified"] = "Item",
        ["commitment.not-in-domain"] = "Item",
        ["commitment.unknown-subject"] = "Target",
        ["commitment.nobody"] = "Target",
        ["commitment.text-incomplete"] = "Content",
        ["commitment.text-too-long"] = "Content",
        ["commitment.validity-gone"] = "ValidUntil",
        ["commitment.no-lookup"] = "Source",
        ["commitment.to-establish"] = "Grave",
    };

    protected override async Task<Result<CommitmentTellView>> ReadAsync(CancellationToken cancel) =>
        new CommitmentTellView(await choices.ReadAsync(Actor, cancel));

    public async Task<IActionResult> OnPostTellAsync(CommitmentForm form, CancellationToken cancel)
    {
        return await AnswerAsync(
            await tell.ExecuteAsync(Actor, form.Read(), cancel),
            told => $"已出具 {told.Paper}。核对码 {told.Code} 只显示这一次，请交给申请人。", cancel, told => Links.OfficeCommitment(told.Id));
    }
}

public sealed record CommitmentTellView(IReadOnlyList<CommitmentItem> Items);
