using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Takes every task of the batch that stands before a step over it: the public values, the draw, the lock.</summary>
public sealed class StepCeremony(FindBatch findBatch, RevealDraw reveal, ConductDraw conduct, LockDraw close)
{
    /// <param name="values">For the step of the public values.</param>
    public async Task<Result<int>> ExecuteAsync(
        Actor actor, string number, CeremonyStep step, IReadOnlyList<SourceValue> values, CancellationToken cancel)
    {
        if (!(await findBatch.ByNumberAsync(number, cancel)).Succeeded(out var batch, out var problem))
        {
            return problem;
        }

        var waiting = batch.In(Before(step)).ToList();

        foreach (var task in waiting)
        {
            if (!(await TakeAsync(actor, task.Number, step, values, cancel)).Succeeded(out _, out problem))
            {
                return problem with { Message = $"任务{task.Number}：{problem.Message}" };
            }
        }

        return waiting.Count == 0 ? CeremonyProblems.NothingLeft() : waiting.Count;
    }

    private static AttemptPhase Before(CeremonyStep step) => step switch
    {
        CeremonyStep.Values => AttemptPhase.Committed,
        CeremonyStep.Draw => AttemptPhase.Revealed,
        _ => AttemptPhase.Drawn,
    };

    private async Task<Result<Done>> TakeAsync(
        Actor actor, string task, CeremonyStep step, IReadOnlyList<SourceValue> values, CancellationToken cancel) => step switch
        {
            CeremonyStep.Values => Taken(await reveal.ExecuteAsync(actor, task, values, cancel)),
            CeremonyStep.Draw => Taken(await conduct.ExecuteAsync(actor, task, cancel)),
            _ => Taken(await close.ExecuteAsync(actor, task, cancel)),
        };

    private static Result<Done> Taken<T>(Result<T> result) where T : notnull =>
        result.Match<Result<Done>>(_ => default(Done), problem => problem);
}

public enum CeremonyStep { Values, Draw, Lock }
