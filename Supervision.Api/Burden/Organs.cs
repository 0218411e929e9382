using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Burden;

/// <summary>机关: whose visits count together, as 430300-市场监管; an entrusted body visits in the name of its principal.</summary>
public sealed class Organs(SupervisionDb db)
{
    public async Task<OrgansByCode> ReadAsync(CancellationToken cancel)
    {
        var all = await db.Set<Department>().AsNoTracking().ToDictionaryAsync(department => department.Code, cancel);
        var principals = all.ToDictionary(pair => pair.Key, pair => all.GetValueOrDefault(pair.Value.ActsInNameOf, pair.Value));
        var titles = principals.Values.DistinctBy(Named).ToDictionary(Named, principal => principal.Name, StringComparer.Ordinal);
        return new(principals.ToDictionary(pair => pair.Key, pair => Named(pair.Value)), titles);
    }

    private static string Named(Department department) => $"{department.Region}-{department.Domain}";
}

/// <param name="Titles">What each is called, for people.</param>
public sealed record OrgansByCode(IReadOnlyDictionary<DepartmentCode, string> Names, IReadOnlyDictionary<string, string> Titles)
{
    public string Titled(string organ) => Titles.GetValueOrDefault(organ, organ);

    public string this[DepartmentCode code] => Names.GetValueOrDefault(code, code.ToString());
}
