using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>Reads, inside the transaction of the act, what the gate asks of the object.</summary>
public delegate Task<Result<ActObject>> LoadObject(SupervisionDb db, CancellationToken cancel);
