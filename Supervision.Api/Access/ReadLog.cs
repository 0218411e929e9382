using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>读取日志: a line for every read of what is sealed or not public, in the transaction in which it was allowed.</summary>
public sealed class ReadLog(SupervisionDb db, CurrentSession current, TimeProvider clock)
{
    /// <summary>Is written with the transaction.</summary>
    public void Add(Actor actor, ActRow act, string of) =>
        db.Add(ReadEntry.Of(actor, current.Session?.SessionId, current.Address, act.Named, of, clock.GetUtcNow()));
}
