using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;

namespace Supervision.Api.RuleLists;

/// <summary>Every version of a list, or the newest of every list, with how far it has come.</summary>
public sealed class ListHistory(SupervisionDb db, AdoptedRules rules)
{
    /// <param name="list">Null: all lists.</param>
    public async Task<Result<IReadOnlyList<ListVersion>>> ReadAsync(string? list, CancellationToken cancel)
    {
        if (!(await rules.NowAsync(cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var versions = await VersionsAsync(list, cancel);
        return list is not null && versions.Count == 0 ? ListProblems.NotFound(list) : versions;
    }

    /// <summary>The same for whoever has asked for the rules in force already, and so knows that the lists are there.</summary>
    public Task<List<ListVersion>> VersionsAsync(string? list, CancellationToken cancel) =>
        db.ListVersions.AsNoTracking().Where(version => list == null || version.List == list)
            .OrderBy(version => version.List).ThenBy(version => version.Number).ToListAsync(cancel);
}
