using Supervision.Api.Accounts.SignIns;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.OpenId;

/// <summary>A line in the security log of an answer of the identity service that signed nobody in.</summary>
public sealed class NoteIdentityFailure(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Problem problem, SignInPlace place, CancellationToken cancel) =>
        transactions.RunAsync(
            _ =>
            {
                db.Add(SecurityEntry.Of(SecurityEvent.SignInFailed, place.Address, $"统一身份认证：{problem.Message}", clock.GetUtcNow()));
                return Task.FromResult<Result<Done>>(default(Done));
            },
            cancel);
}
