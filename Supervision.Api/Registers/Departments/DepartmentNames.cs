using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Registers.Departments;

/// <summary>The names of all bodies by code, for pages that speak of several.</summary>
public sealed class DepartmentNames(SupervisionDb db)
{
    public async Task<NamesByCode> ReadAsync(CancellationToken cancel) =>
        new(await db.Set<Department>().AsNoTracking().ToDictionaryAsync(d => d.Code, d => d.Name, cancel));
}

public sealed record NamesByCode(IReadOnlyDictionary<DepartmentCode, string> Names)
{
    public string this[DepartmentCode code] => Names.GetValueOrDefault(code, code.ToString());

    public string Of(IEnumerable<DepartmentCode> codes) => string.Join('、', codes.Select(code => this[code]));
}
