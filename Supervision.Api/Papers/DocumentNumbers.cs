using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Papers;

/// <summary>文号: the next serial of an organ for a kind of paper in a year. Taken in the transaction that issues, so that none is lost.</summary>
public sealed class DocumentNumbers(SupervisionDb db)
{
    public async Task<int> NextAsync(
        DepartmentCode department, string kind, int year, CancellationToken cancel)
    {
        var code = department.ToString();
        var taken = await db.Database.SqlQuery<int>(
            $"""
            insert into document_counters (department, kind, year, last) values ({code}, {kind}, {year}, 1)
            on conflict (department, kind, year) do update set last = document_counters.last + 1
            returning last as "Value"
            """).ToListAsync(cancel);

        return taken.Single();
    }
}
