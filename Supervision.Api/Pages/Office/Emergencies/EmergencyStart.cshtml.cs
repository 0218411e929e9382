using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Emergencies;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Emergencies;

public sealed class EmergencyStartModel(EmergencyChoices choices, StartEmergencyVisit start) : OfficePage<EmergencyChoicesView>
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["emergency.unknown-subject"] = "Target",
        ["emergency.no-ground"] = "Ground",
        ["emergency.reason"] = "Reason",
        ["emergency.no-place"] = "Place",
        ["emergency.no-items"] = "Items",
        ["emergency.item-of-others"] = "Items",
        ["emergency.not-two"] = "Other",
        ["emergency.not-in-register"] = "Other",
        ["emergency.not-certified"] = "Other",
        ["emergency.must-recuse"] = "Other",
        ["emergency.no-choice"] = "Choice",
        ["emergency.chosen-without-reason"] = "Because",
        ["emergency.begins-later"] = "MadeAt",
        ["backfill.no-number"] = "PaperNumber",
        ["backfill.not-reserved"] = "PaperNumber",
        ["backfill.reserved-later"] = "PaperNumber",
        ["backfill.number-used"] = "PaperNumber",
        ["backfill.no-outage"] = "MadeAt",
    };

    protected override async Task<Result<EmergencyChoicesView>> ReadAsync(CancellationToken cancel) => await choices.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostStartAsync(EmergencyForm form, CancellationToken cancel)
    {
        return await AnswerAsync(
            await start.ExecuteAsync(Actor, form.Read(), cancel),
            visit => $"已记下对“{visit.TargetName}”的{(visit.PaperNumber is null ? "紧急检查" : "补录")}。请{visit.Officers[1].Name}用自己的账号确认。",
            cancel, visit => Links.OfficeEmergency(visit.Id));
    }
}
