using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;

namespace Supervision.Api.Submissions;

/// <summary>Clears away what was kept of forms that nobody sends twice any more: seven days, by the clock of the database, which guards them until then.</summary>
public sealed class ClearSubmissions(SupervisionDb db)
{
    /// <returns>How many were cleared away.</returns>
    public Task<int> ExecuteAsync(CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"delete from submissions where at < now() - interval '7 days'", cancel);
}
