using Supervision.Core.Log.Audit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>Writes the security log, each line in a transaction of its own: what it speaks of was not written.</summary>
public sealed class SecurityLog(SupervisionDb db, Transactions transactions, TimeProvider clock) : ISecurityLog
{
    public async Task RefusedAsync(Actor actor, Act act, string of, Problem refused, CancellationToken cancel)
    {
        await transactions.RunAsync<Done>(
            _ =>
            {
                db.SecurityEntries.Add(SecurityEntry.Of(
                    SecurityEntry.Refused, actor, act.Named, of, refused.Code, refused.Message, clock.GetUtcNow()));
                return Task.FromResult<Result<Done>>(default(Done));
            },
            cancel);
    }
}
