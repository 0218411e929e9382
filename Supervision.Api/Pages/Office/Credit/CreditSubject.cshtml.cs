using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit;
using Supervision.Core.Credit;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Credit;

public sealed class CreditSubjectModel(CreditOfSubject credit, EnterCredit enter) : OfficePage<CreditView>
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Whether this role enters what other bodies decided.</summary>
    public bool MayEnter => CreditActs.Enter.Admits(Actor);

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
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

    protected override Task<Result<CreditView>> ReadAsync(CancellationToken cancel) => credit.ReadAsync(Actor, Code, cancel);

    public async Task<IActionResult> OnPostEnterAsync(CreditInput input, CancellationToken cancel) =>
        await AnswerAsync(await enter.ExecuteAsync(Actor, input.Read(Code), cancel), Told, cancel);

    private static string Told(CreditRecord record) => $"{record.Number}已记入信用档案，不因此公示。";
}
