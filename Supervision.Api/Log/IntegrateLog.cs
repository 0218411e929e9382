using Supervision.Api.Access;
using Supervision.Core.Log.Notes;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>签署检查点: takes what was committed into the tree, on a connection of its own, and remembers the checkpoint outside the database.</summary>
public sealed class IntegrateLog(IServiceScopeFactory scopes, CurrentSession current, LogKeys keys, TimeProvider clock)
{
    public Task<Result<LogCheckpoint>> ExecuteAsync(CancellationToken cancel) => CoverAsync(null, cancel);

    /// <param name="enough">How many entries it is enough to cover; null covers all.</param>
    internal Task<Result<LogCheckpoint>> CoverAsync(long? enough, CancellationToken cancel) => current.AsProgramAsync(() => SignAsync(enough, cancel));

    private async Task<Result<LogCheckpoint>> SignAsync(long? enough, CancellationToken cancel)
    {
        if (!keys.OpenAll().Succeeded(out var all, out var problem))
        {
            return problem;
        }

        Checkpoint? kept = null;

        if (keys.Kept() is { } note && !all.Open(note).Succeeded(out kept, out problem))
        {
            return problem;
        }

        // The act may still hold its own connection.
        await using var scope = scopes.CreateAsyncScope();
        var sequencer = scope.ServiceProvider.GetRequiredService<Sequencer>();

        if (!(await sequencer.IntegrateAsync(all, kept, enough, clock.GetUtcNow(), cancel)).Succeeded(out var signed, out problem))
        {
            return problem;
        }

        keys.Keep(signed, all);
        return signed;
    }
}
