using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Accounts.Deputations;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office.Access;

public sealed class DeputiseModel(DeputationDesk desk, Deputise deputise, TimeProvider clock) : OfficePage<DeputationDeskView>
{
    [FromRoute]
    public RoleGrantId Grant { get; set; }

    public DateOnly Today => OfficeClock.Today(clock);

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["deputation.deputy"] = "deputy",
        ["deputation.own"] = "deputy",
        ["deputation.qualification"] = "deputy",
        ["deputation.clash"] = "deputy",
        ["deputation.acts"] = "acts",
        ["deputation.never"] = "acts",
        ["deputation.document"] = "document",
        ["deputation.until"] = "until",
        ["deputation.term"] = "until",
        ["deputation.too-long"] = "until",
    };

    protected override Task<Result<DeputationDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(Actor, Grant, cancel);

    public async Task<IActionResult> OnPostAsync(
        string? deputy, string[] acts, bool inCharge, string? document, DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        if (until is not { } last)
        {
            return await AnswerAsync<Deputation>(DeputationProblems.UntilMissing(), _ => "", cancel);
        }

        PersonId? named = PersonId.TryParse(deputy, out var person) ? person : null;
        var input = new DeputationInput(named, acts, inCharge, document, from ?? Today, last);
        return await AnswerAsync(
            await deputise.ExecuteAsync(Actor, Grant, input, cancel), done => $"已登记，待{done.DeputyName}接受。", cancel, _ => Links.OfficeDeputations);
    }
}
