using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>
/// Takes the result of one target from the provincial platform's file, and starts the check first where that was not told. Of a joint check a
/// department takes the lines of its own items.
/// </summary>
public sealed class TakeResult(FindCheck findCheck, StartCheck start, EnterResult enter)
{
    public async Task<Result<TakenResult>> ExecuteAsync(Actor actor, IReadOnlyList<PlatformRow> rows, CancellationToken cancel)
    {
        if (!PlatformResult.Parse(rows).Succeeded(out var whole, out var problem)
            || !(await findCheck.ByTargetAsync(rows[0].Task, whole.Target, cancel)).Succeeded(out var check, out problem))
        {
            return problem;
        }

        var result = check.HasParts ? whole.Of(actor.Department) : whole;
        var others = whole.Items.Count - result.Items.Count;

        if (result.Items.Count == 0)
        {
            return CheckFormProblems.NoOwnRows(check.TargetName, actor.Department);
        }

        if (result.IsWhatStandsIn(check))
        {
            return new TakenResult(false, others);
        }

        if (check.Scanned is null
            && !(await start.ByAsync(actor, CheckActs.Import, check.Id, result.Started, result.Place, result.Unscanned, cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        var entered = await enter.ByAsync(actor, CheckActs.Import, check.Id, result.Items, result.Overall, result.Ended, cancel);
        return entered.Match<Result<TakenResult>>(_ => new TakenResult(true, others), refused => refused);
    }
}

/// <param name="Entered">Whether anything was entered; false when the result stands there already.</param>
/// <param name="Others">Lines of other departments, which those take themselves.</param>
public sealed record TakenResult(bool Entered, int Others);
