using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

public sealed class AccountsModel(AccountBoard board, EnterAccount enter) : OfficePage<AccountBoardView>
{
    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["account.person-name"] = "name",
        ["account.login-name"] = "loginName",
        ["account.name-taken"] = "loginName",
        ["account.identity"] = "identityNumber",
        ["account.person-known"] = "identityNumber",
        ["account.inspector"] = "inspector",
        ["account.inspector-taken"] = "inspector",
    };

    protected override Task<Result<AccountBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);

    public async Task<IActionResult> OnPostEnterAsync(string? name, string? identityNumber, string? loginName, string? inspector, CancellationToken cancel)
    {
        var result = await enter.ExecuteAsync(Actor, new(name, identityNumber, loginName, inspector), cancel);
        return await AnswerAsync(result, issued => LinkWords.Of(Request, issued), cancel, issued => Links.OfficeAccount(issued.Account));
    }
}
