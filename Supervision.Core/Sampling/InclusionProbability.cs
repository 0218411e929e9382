namespace Supervision.Core.Sampling;

/// <summary>入选概率: how probable it was, by the published rules, that one target was drawn, over all draws in whose frames it stood.</summary>
/// <param name="AtLeastOnce">0 when it stood in no frame.</param>
/// <param name="ExpectedVisits">The sum of the probabilities.</param>
public sealed record InclusionProbability(IReadOnlyList<InclusionInTask> Tasks, double AtLeastOnce, double ExpectedVisits)
{
    public static InclusionProbability Over(IReadOnlyList<InclusionInTask> tasks) =>
        new(tasks, 1 - tasks.Aggregate(1.0, (missed, task) => missed * (1 - task.Probability)), tasks.Sum(task => task.Probability));
}

/// <param name="Probability">Quota divided by size of its stratum.</param>
public sealed record InclusionInTask(string Task, int Attempt, double Probability, bool Drawn);
