using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit;
using Supervision.Api.Guidance;
using Supervision.Api.Pages.Shared;
using Supervision.Api.Repairs;
using Supervision.Core.Credit;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Pages.Office.Credit;

public sealed class CreditSubjectModel(CreditOfSubject credit, EnterCredit enter, IssueRepairNotice notice, GuidanceOfSubject guidance)
    : OfficePage<CreditView>
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Whether this role enters what other bodies decided.</summary>
    public bool MayEnter => CreditActs.Enter.Admits(Actor);

    /// <summary>Whether this role issues the notice that is served with a decision.</summary>
    public bool MayNotice => RepairActs.Notice.Admits(Actor);

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["repair.unknown-record"] = "noticeOf",
        ["repair.other-organ"] = "noticeOf",
        ["credit.ends-nothing"] = "ends",
        ["credit.ends-something"] = "ends",
        ["credit.nothing-to-end"] = "ends",
        ["credit.already-ended"] = "ends",
        ["credit.not-entered-by-hand"] = "kind",
        ["credit.already-recorded"] = "number",
        ["credit.empty-number"] = "number",
        ["credit.too-long-number"] = "number",
        ["credit.not-yet-decided"] = "on",
        ["credit.ends-before-it-began"] = "on",
        ["credit.ends-before-decision"] = "until",
        ["credit.empty-organ"] = "organ",
        ["credit.too-long-organ"] = "organ",
        ["credit.organ-not-a-code"] = "organCode",
        ["credit.empty-clause"] = "clause",
        ["credit.empty-content"] = "content",
        ["credit.empty-source"] = "source",
        ["credit.too-long-source"] = "source",
    };

    /// <summary>行政指导 of the reader's own office: beside the record, and no part of it.</summary>
    public GuidanceBefore? Guidance { get; private set; }

    protected override async Task<Result<CreditView>> ReadAsync(CancellationToken cancel)
    {
        var read = await credit.ReadAsync(Actor, Code, cancel);

        if (read.Succeeded(out var view, out _))
        {
            Guidance = new(view.Subject, GuidanceOccasion.None, await guidance.ReadAsync(Actor, SubjectKey.Parse(view.Subject), cancel));
        }

        return read;
    }

    public async Task<IActionResult> OnPostEnterAsync(CreditInput input, CancellationToken cancel) =>
        await AnswerAsync(await enter.ExecuteAsync(Actor, input.Read(Code), cancel), Told, cancel);

    public async Task<IActionResult> OnPostNoticeAsync(Guid noticeOf, CancellationToken cancel)
    {
        return await AnswerAsync(
            await notice.ExecuteAsync(Actor, noticeOf, cancel), paper => $"已出具 {paper.Number}，请与决定书一并送达。", cancel, paper => Links.OfficePaper(paper.Number));
    }

    private static string Told(CreditRecord record) => $"{record.Number}已记入信用档案，不因此公示。";
}
