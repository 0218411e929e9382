using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Guidance;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office.Guidance;

/// <summary>The form in which a guidance is given, filled in as far as the page from which one came knows.</summary>
public sealed class GuidanceGiveModel(GiveGuidance give, TimeProvider clock) : OfficePage<GuidanceBegun>
{
    private const int UsualDays = 15;

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["guidance.unknown-subject"] = "Target",
        ["guidance.no-kind"] = "Kind",
        ["guidance.no-occasion"] = "Reference",
        ["guidance.occasion-without-kind"] = "Reference",
        ["guidance.no-matter"] = "Matter",
        ["guidance.no-suggestion"] = "Suggestion",
        ["guidance.no-revisit-day"] = "RevisitOn",
        ["guidance.revisit-not-planned"] = "RevisitOn",
    };

    protected override Task<Result<GuidanceBegun>> ReadAsync(CancellationToken cancel)
    {
        var begun = new GuidanceBegun(
            Request.Query["target"].ToString(), Request.Query["occasion"].ToString(), Request.Query["reference"].ToString(),
            OfficeClock.Today(clock).AddDays(UsualDays));
        return Task.FromResult<Result<GuidanceBegun>>(begun);
    }

    public async Task<IActionResult> OnPostGiveAsync(GuidanceForm form, CancellationToken cancel)
    {
        return await AnswerAsync(
            await give.ExecuteAsync(Actor, form.Read(), cancel), Told, cancel, given => Links.OfficeGuidanceOf(given.Id));
    }

    private static string Told(AdministrativeGuidance given) =>
        given.Kind is GuidanceKind.Interview
            ? $"已出具 {given.Paper}。约谈请另一名人员登录后在这里签名。"
            : $"已出具 {given.Paper}。请交给对象，并登记怎样送达。";
}

/// <summary>What is known before anything is typed.</summary>
public sealed record GuidanceBegun(string Target, string Occasion, string Reference, DateOnly RevisitOn);
