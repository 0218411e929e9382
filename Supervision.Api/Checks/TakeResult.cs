using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>Takes the result of one target from the provincial platform's file, and starts the check first where that was not told.</summary>
public sealed class TakeResult(FindCheck findCheck, StartCheck start, EnterResult enter)
{
    /// <returns>Whether anything was entered; false when the result stands there already.</returns>
    public async Task<Result<bool>> ExecuteAsync(Actor actor, IReadOnlyList<PlatformRow> rows, CancellationToken cancel)
    {
        if (!PlatformResult.Parse(rows).Succeeded(out var result, out var problem)
            || !(await findCheck.ByTargetAsync(rows[0].Task, result.Target, cancel)).Succeeded(out var check, out problem))
        {
            return problem;
        }

        if (result.IsWhatStandsIn(check))
        {
            return false;
        }

        if (check.Scanned is null
            && !(await start.ByAsync(actor, CheckActs.Import, check.Id, result.Started, result.Place, result.Unscanned, cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        var entered = await enter.ByAsync(actor, CheckActs.Import, check.Id, result.Items, result.Overall, result.Ended, cancel);
        return entered.Match<Result<bool>>(_ => true, refused => refused);
    }
}
