using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Accounts.Waivers;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office.Access;

public sealed class WaiversModel(WaiverBoard board, RegisterWaiver register, TimeProvider clock) : OfficePage<WaiverBoardView>
{
    public DateOnly Today => OfficeClock.Today(clock);

    public IReadOnlyList<(string Value, string Text)> Pairs { get; } = [("", "（请选择）"), .. ExceptionPairs.Allowed.Select(pair => (pair.Code, pair.Named))];

    public IReadOnlyList<string> Never { get; } = [.. ExceptionPairs.All.Where(pair => !pair.IsAllowed).Select(pair => pair.Named)];

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["exception.pair"] = "pair",
        ["exception.never"] = "pair",
        ["exception.person"] = "person",
        ["exception.term"] = "until",
        ["exception.too-long"] = "until",
        ["account.reason"] = "reason",
    };

    protected override Task<Result<WaiverBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostAsync(string? person, string? pair, string? reason, DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        var first = from ?? Today;

        if (!PersonId.TryParse(person, out var chosen))
        {
            return await AnswerAsync<PairWaiver>(PairWaiverProblems.PersonMissing(), _ => "", cancel);
        }

        var input = new WaiverInput(chosen, pair, reason, first, until ?? first);
        return await AnswerAsync(await register.ExecuteAsync(Actor, input, cancel), done => $"例外{done.Number}已登记，到{Format.Day(done.Until)}为止。", cancel);
    }
}
