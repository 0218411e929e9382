using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Coercion;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Coercion;

public sealed class CoercionAskModel(CoercionChoices choices, AskCoercion ask) : OfficePage<CoercionChoicesView>
{
    [FromQuery(Name = "breach")]
    public string? Chosen { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["case.breach-not-found"] = "Breach",
        ["coercion.unknown-subject"] = "Target",
        ["coercion.other-subject"] = "Target",
        ["coercion.no-kind"] = "Kind",
        ["coercion.unknown-colleague"] = "Colleague",
        ["coercion.no-legal-basis"] = "Law",
        ["coercion.wrong-body"] = "NamedBody",
        ["coercion.not-necessary"] = "MilderTried",
        ["coercion.unrelated-object"] = "Related",
        ["coercion.no-amount"] = "Amount",
        ["coercion.general-only-stops"] = "Extent",
        ["coercion.area-wide-stop"] = "Extent",
        ["coercion.impact-to-establish"] = "Licence",
        ["coercion.impact-missing"] = "Assessment",
        ["coercion.impact-unexplained"] = "Unassessed",
    };

    protected override async Task<Result<CoercionChoicesView>> ReadAsync(CancellationToken cancel) => await choices.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostAskAsync(CoercionForm form, CancellationToken cancel)
    {
        return await AnswerAsync(
            await ask.ExecuteAsync(Actor, form.Read(), cancel),
            file => file.Request.IsUrgent ? "已报批。情况紧急的可以先实施，二十四小时内补办批准。" : "已报批，批准以前不得实施。", cancel,
            file => Links.OfficeCoercionFile(file.Id));
    }
}
