using Supervision.Core.Draws.Process;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A ceremony with the attempts of its tasks.</summary>
public sealed record Batch(Ceremony Ceremony, IReadOnlyList<BatchTask> Tasks)
{
    public IEnumerable<BatchTask> In(AttemptPhase phase) => Tasks.Where(task => task.Attempt.Phase == phase);
}
