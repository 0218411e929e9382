using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Accounts;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

public sealed class GrantsModel(GrantBoard board, ConfirmGrant confirm) : OfficePage<GrantBoardView>
{
    protected override Task<Result<GrantBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostConfirmAsync(RoleGrantId grant, CancellationToken cancel)
    {
        return await AnswerAsync(await confirm.ExecuteAsync(Actor, grant, cancel), done => $"已确认“{done.RoleName}”，从{Format.Day(done.From)}起有效。", cancel);
    }
}
