using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>A line in the security log of what was refused to somebody who is not signed in. Nothing else is written.</summary>
public sealed class NoteStranger(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(SecurityEvent happened, string detail, SignInPlace place, CancellationToken cancel) =>
        transactions.RunAsync(_ => NoteAsync(happened, detail, place), cancel);

    private Task<Result<Done>> NoteAsync(SecurityEvent happened, string detail, SignInPlace place)
    {
        db.Add(SecurityEntry.Of(happened, place.Address, detail, clock.GetUtcNow()));
        return Task.FromResult<Result<Done>>(default(Done));
    }
}
