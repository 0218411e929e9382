using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>拒绝办理: a line in the security log of what somebody who is signed in was refused. Nothing else is written.</summary>
public sealed class NoteRefusal(SupervisionDb db, Transactions transactions, CurrentSession current, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(OfficeSession refused, Problem problem, CancellationToken cancel) =>
        current.AsProgramAsync(() => transactions.RunAsync(_ => InTransactionAsync(refused, problem, cancel), cancel));

    private async Task<Result<Done>> InTransactionAsync(OfficeSession refused, Problem problem, CancellationToken cancel)
    {
        var session = await db.OfficeSessions.AsNoTracking().SingleAsync(one => one.Id == refused.SessionId, cancel);
        db.Add(SecurityEntry.Of(SecurityEvent.Refused, session, $"{problem.Code}：{problem.Message}", clock.GetUtcNow()));
        return default(Done);
    }
}
