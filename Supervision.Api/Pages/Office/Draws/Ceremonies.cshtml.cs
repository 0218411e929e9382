using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Pages.Office.Cases;
using Supervision.Api.Registers.Departments;
using Supervision.Api.Submissions;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Draws;

[ServiceFilter<OverdueFirst>]
public sealed class CeremoniesModel(CeremonyBoard board, CallCeremony call, CalledLately lately, DepartmentNames departments) : OfficePage<CeremonyBoardView>
{
    /// <summary>How many parties can be named on the page.</summary>
    public const int PartyLines = 5;

    /// <summary>The sheets to print and seal; shown once, right after the call.</summary>
    public CalledCeremony? Called { get; private set; }

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["ceremony.number-form"] = "number",
        ["ceremony.number-taken"] = "number",
        ["ceremony.title-length"] = "title",
        ["ceremony.no-tasks"] = "tasks",
        ["ceremony.task-not-ready"] = "tasks",
        ["ceremony.no-witness"] = "parties[1].Name",
        ["ceremony.body-twice"] = "parties[1].Name",
        ["ceremony.body-missing"] = "parties[0].Name",
        ["ceremony.body-is-department"] = "parties[1].Name",
        ["ceremony.body-unknown"] = "parties[1].Department",
    };

    protected override async Task<Result<CeremonyBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(cancel);

    public async Task<IActionResult> OnPostCallAsync(
        string? number, string? title, IReadOnlyList<string> tasks, IReadOnlyList<PartyInput> parties, CancellationToken cancel)
    {
        var called = await call.ExecuteAsync(Actor, number?.Trim() ?? "", title?.Trim() ?? "", tasks,
            PartyInput.Filled(parties, await departments.ReadAsync(cancel)), cancel);

        if (!called.Succeeded(out var made, out var problem))
        {
            return await AnswerAsync<Done>(problem, _ => "", cancel);
        }

        // The codes are in no store, so there is no page to go on to: this answer is the only one that carries them.
        Called = made;
        lately.Keep(Actor, made);
        return await ShowDoneAsync("仪式已召集。", cancel);
    }

    // Of a double click the browser shows the second answer, and that must carry the codes as well.
    protected override Task<IActionResult> TellAgainAsync(DoneBefore done, CancellationToken cancel)
    {
        Called = lately.Find(Actor, Request.Form["number"].ToString().Trim());
        return Called is null ? base.TellAgainAsync(done, cancel) : ShowAsync(StatusCodes.Status200OK, cancel);
    }
}
