using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Accounts.Waivers;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office.Access;

public sealed class WaiversModel(WaiverBoard board, RegisterWaiver register, EndWaiver end, TimeProvider clock) : OfficePage<WaiverBoardView>
{
    public DateOnly Today => OfficeClock.Today(clock);

    public IReadOnlyList<(string Value, string Text)> Pairs { get; } = [("", "（请选择）"), .. ExceptionPairs.Allowed.Select(pair => (pair.Code, pair.Named))];

    public IReadOnlyList<string> Never { get; } = [.. ExceptionPairs.All.Where(pair => !pair.IsAllowed).Select(pair => pair.Named)];

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["exception.pair"] = "pair",
        ["exception.never"] = "pair",
        ["exception.person"] = "person",
        ["exception.until"] = "until",
        ["exception.term"] = "until",
        ["exception.too-long"] = "until",
        ["account.reason"] = "reason",
    };

    protected override Task<Result<WaiverBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostAsync(string? person, string? pair, string? reason, DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        if (!PersonId.TryParse(person, out var chosen))
        {
            return await AnswerAsync<PairWaiver>(PairWaiverProblems.PersonMissing(), _ => "", cancel);
        }

        if (until is not { } last)
        {
            return await AnswerAsync<PairWaiver>(PairWaiverProblems.UntilMissing(), _ => "", cancel);
        }

        var input = new WaiverInput(chosen, pair, reason, from ?? Today, last);
        return await AnswerAsync(await register.ExecuteAsync(Actor, input, cancel), done => $"例外{done.Number}已登记，到{Format.Day(done.Until)}为止。", cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(PairWaiverId waiver, string? because, CancellationToken cancel) =>
        await AnswerAsync(await end.ExecuteAsync(Actor, waiver, because, cancel), Ended, cancel);

    // A role that was granted by it stays until it is taken back.
    private static string Ended(PairWaiver done)
    {
        return done.Pair == ExceptionPairs.PlanDraftedAndReviewed.Code
            ? $"例外{done.Number}已终止，这两步须由两人办理。"
            : $"例外{done.Number}已终止，不能再凭它授予角色。已经授予{done.PersonName}的角色，请安全管理员收回其中一项。";
    }
}
