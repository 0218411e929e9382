using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>可读的案件: breaches, cases and orders are read by those of an office who have to do with them; to its others they are not there.</summary>
public sealed class ReadableCases(ReadableDepartments readable)
{
    public async Task<IReadOnlyList<DepartmentCode>> ReadAsync(Actor actor, CancellationToken cancel) =>
        ReadActs.Cases.Admits(actor) ? await readable.ReadAsync(actor, cancel) : [];
}
