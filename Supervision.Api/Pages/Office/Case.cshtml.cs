using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Cases;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office;

public sealed class CaseModel(CaseDesk desk, ReviewCase review, HearParty hear, AdoptCase adopt) : OfficePage<CaseDeskView>
{
    [FromRoute]
    public string Number { get; set; } = "";

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["case.departs-without-reasons"] = "reasons",
        ["case.clauses-not-confirmed"] = "end",
    };

    /// <summary>The sign and the word of each truth.</summary>
    public static (string Sign, string Word, string Tone) Of(Truth truth) => truth switch
    {
        Truth.True => ("✓", "成立", "good"),
        Truth.False => ("✗", "不成立", "bad"),
        _ => ("?", "未查明", "wait"),
    };

    protected override Task<Result<CaseDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Number, cancel);

    public async Task<IActionResult> OnPostHearAsync(DateOnly heardOn, string? words, CancellationToken cancel) =>
        await AnswerAsync(await hear.ExecuteAsync(Actor, Number, heardOn, words ?? "", cancel), _ => "当事人的意见已记录。", cancel);

    public async Task<IActionResult> OnPostReviewAsync(bool confirmed, CancellationToken cancel) =>
        await AnswerAsync(await review.ExecuteAsync(Actor, Number, confirmed, cancel), _ => "法制审核已完成。", cancel);

    public async Task<IActionResult> OnPostAdoptAsync(CaseEnd end, string? reasons, CancellationToken cancel) =>
        await AnswerAsync(await adopt.ExecuteAsync(Actor, Number, end, reasons, cancel), made => $"已作出决定：{made.Adopted!.End.Named()}。", cancel);
}
