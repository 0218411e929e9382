using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>Writes what the gate refused into the security log, each line in a transaction of its own: what it speaks of was not written.</summary>
public sealed class SecurityLog(SupervisionDb db, Transactions transactions, CurrentSession current, TimeProvider clock) : ISecurityLog
{
    public async Task RefusedAsync(Actor actor, ActRow act, string of, Problem refused, CancellationToken cancel)
    {
        var session = current.Session;
        var detail = $"{act.Named}　{of}　{refused.Code}：{refused.Message}";
        await transactions.RunAsync<Done>(
            _ =>
            {
                db.Add(SecurityEntry.Of(SecurityEvent.Refused, actor, session?.SessionId, current.Address, detail, clock.GetUtcNow()));
                return Task.FromResult<Result<Done>>(default(Done));
            },
            cancel);
    }
}
