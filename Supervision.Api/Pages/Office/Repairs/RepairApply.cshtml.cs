using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Repairs;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Repairs;

public sealed class RepairApplyModel(RepairChoices choices, ApplyRepair apply) : OfficePage<RepairChoicesView>
{
    [FromQuery(Name = "code")]
    public string? Code { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["repair.unknown-record"] = "Record",
        ["repair.other-organ"] = "Record",
        ["repair.already-ended"] = "Record",
        ["repair.already-open"] = "Record",
        ["repair.wrong-path"] = "Path",
        ["repair.unknown-kind"] = "Path",
        ["repair.policy-not-in-force"] = "Path",
        ["repair.number-taken"] = "Number",
        ["repair.no-number"] = "Number",
        ["repair.no-applicant"] = "Applicant",
        ["repair.applied-on-wrong-day"] = "On",
        ["repair.unknown-material"] = "Materials",
        ["repair.not-seen"] = "Seen",
        ["repair.ruling-on-wrong-day"] = "RulingOn",
        ["repair.wrong-inspection"] = "Inspection",
    };

    protected override Task<Result<RepairChoicesView>> ReadAsync(CancellationToken cancel) => choices.ReadAsync(Actor, Code?.Trim() ?? "", cancel);

    public async Task<IActionResult> OnPostApplyAsync(RepairApplyForm form, CancellationToken cancel)
    {
        return await AnswerAsync(
            await apply.ExecuteAsync(Actor, form.Read(Code?.Trim() ?? ""), cancel), made => $"已登记，收件编号 {made.Number}。", cancel, made => Links.OfficeRepair(made.Id));
    }
}
