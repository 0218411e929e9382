using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Takes every task of the batch that stands before a step over it: the draw, the lock. Neither has anything to choose.</summary>
public sealed class StepCeremony(Acts acts, FindBatch findBatch, ConductDraw conduct, LockDraw close)
{
    public async Task<Result<int>> ExecuteAsync(Actor actor, string number, OfficeStep step, CancellationToken cancel)
    {
        // The form has seen the ceremony, not each of its tasks.
        var act = step is OfficeStep.Draw ? DrawActs.Conduct : DrawActs.Lock;

        if (!(await acts.AskAsync(actor, act, DrawObjects.Ceremony(number), cancel)).Succeeded(out _, out var problem)
            || !(await findBatch.ByNumberAsync(number, cancel)).Succeeded(out var batch, out problem))
        {
            return problem;
        }

        var waiting = batch.In(step is OfficeStep.Draw ? AttemptPhase.Revealed : AttemptPhase.Drawn).ToList();

        foreach (var task in waiting)
        {
            if (!(await TakeAsync(actor, task.Number, step, cancel)).Succeeded(out _, out problem))
            {
                return problem with { Message = $"任务{task.Number}：{problem.Message}" };
            }
        }

        return waiting.Count == 0 ? CeremonyProblems.NothingLeft() : waiting.Count;
    }

    private async Task<Result<Done>> TakeAsync(Actor actor, string task, OfficeStep step, CancellationToken cancel)
    {
        return step switch
        {
            OfficeStep.Draw => Taken(await conduct.ExecuteAsync(actor, task, cancel)),
            _ => Taken(await close.ExecuteAsync(actor, task, cancel)),
        };
    }

    private static Result<Done> Taken<T>(Result<T> result) where T : notnull =>
        result.Match<Result<Done>>(_ => default(Done), problem => problem);
}

/// <summary>What the office does once the parties are done.</summary>
public enum OfficeStep { Draw, Lock }
