using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Core.Persistence;
using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Hosting;

/// <summary>What was done and what waits for an officer, in a few calm lines.</summary>
internal static class Summary
{
    public static async Task<string> ReadAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var rejected = await db.Deliveries.CountAsync(d => d.RejectedAt != null && d.WithdrawnAt == null, cancel);
        var waiting = await db.Deliveries.CountAsync(
            d => d.SentAt != null && d.AcceptedAt == null && d.RejectedAt == null && d.WithdrawnAt == null, cancel);
        var unprinted = await db.Papers.CountAsync(paper => paper.Failure != null, cancel);
        var lines = scope.ServiceProvider.GetRequiredService<RunSummary>().Lines().Prepend("公示和文书").ToList();
        lines.Add($"  等待回执{waiting}条，被退回待处理{rejected}条{(unprinted > 0 ? $"，没有排印的文书{unprinted}份" : "")}");
        return string.Join('\n', lines);
    }
}
