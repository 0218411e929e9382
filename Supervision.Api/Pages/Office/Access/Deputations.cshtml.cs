using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Accounts.Deputations;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

public sealed class DeputationsModel(DeputationBoard board, AcceptDeputation accept, EndDeputation end) : OfficePage<DeputationBoardView>
{
    protected override Task<Result<DeputationBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostAcceptAsync(DeputationId deputation, CancellationToken cancel) => await AnswerAsync(
        await accept.ExecuteAsync(Actor, deputation, cancel), done => $"已接受。从{Format.Day(done.From)}起，可以在“改用另一个角色”里选择代理{done.PrincipalName}。", cancel);

    public async Task<IActionResult> OnPostEndAsync(DeputationId deputation, string? reason, CancellationToken cancel) =>
        await AnswerAsync(await end.ExecuteAsync(Actor, deputation, reason, cancel), _ => "授权代理已终止，用它的登录已结束。", cancel);
}
