using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>建立账号: a person is entered and gets the link with which to choose password and one-time codes. No role comes with it.</summary>
public sealed class EnterAccount(Acts acts, NewAccount made, IssueLink issue, TimeProvider clock)
{
    /// <returns>The token of the link.</returns>
    public Task<Result<IssuedLink>> ExecuteAsync(Actor actor, AccountInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, AccountActs.Enter, OtherObjects.Nothing("账号"), ledger => InTransactionAsync(ledger, actor, input, cancel), cancel);

    private async Task<Result<IssuedLink>> InTransactionAsync(Ledger ledger, Actor actor, AccountInput input, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (!(await made.MakeAsync(input, new(actor, now), cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        var token = await issue.ForAsync(managed, cancel);
        await ledger.AuditAsync(
            actor, AccountActs.Enter.Named, managed.Account.LoginName, new { 姓名 = managed.Person.Name, 人员编号 = managed.Person.Inspector, 凭据 = "一次性链接" }, now, cancel);
        return new IssuedLink(managed.Account.Id, managed.Person.Name, token);
    }
}

/// <summary>A link that was given out, with its token.</summary>
public sealed record IssuedLink(AccountId Account, string Name, string Token);
