using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>演示库的会话: whoever names himself is believed, in databases in which nothing is real. The program itself needs no session.</summary>
public sealed class NamedSession(SupervisionDb db) : ISessionFacts
{
    public Task<bool> IsValidAsync(Actor actor, CancellationToken cancel) =>
        Task.FromResult(actor.Role is Role.Program || Demonstration.IsNamed(db.Database.GetDbConnection().Database));

    public Task<bool> ConfirmedWithinAsync(Actor actor, TimeSpan time, CancellationToken cancel) => IsValidAsync(actor, cancel);
}
