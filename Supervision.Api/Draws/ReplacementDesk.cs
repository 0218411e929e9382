using Microsoft.EntityFrameworkCore;
using Supervision.Api.Departments;
using Supervision.Core.Checks;
using Supervision.Core.Draws;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>One check as the office sees it when somebody or the target must give way: who stands there, what was asked, what was done.</summary>
public sealed class ReplacementDesk(SupervisionDb db, DepartmentNames departments)
{
    public async Task<Result<ReplacementDeskView>> ReadAsync(CheckId id, CancellationToken cancel)
    {
        var check = await db.Checks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);

        if (check is null)
        {
            return CheckProblems.NotFound(id.ToString());
        }

        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == check.Task, cancel);
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == check.Attempt, cancel);

        if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out var problem))
        {
            return problem;
        }

        var target = check.Target.ToString();
        var people = await new OfficersOfTask(db).ReadAsync(task, attempt.Id, cancel);
        var numbers = people.ToDictionary(pair => pair.Value.Certificate, pair => pair.Key);
        var lines = (await new PlacesOfAttempt(db).LinesAsync(attempt.Id, cancel)).Where(line => line.Target == target || line.In == target).ToList();
        var requests = await db.RecusalRequests.AsNoTracking().Where(r => r.Attempt == attempt.Id && r.Target == check.Target)
            .OrderBy(r => r.Id).ToListAsync(cancel);

        return new ReplacementDeskView(
            check, task, await departments.ReadAsync(cancel),
            [.. check.Officers.Where(officer => numbers.ContainsKey(officer.Certificate)).Select(officer => new StandingOfficer(numbers[officer.Certificate], officer))],
            people.ToDictionary(pair => pair.Key, pair => pair.Value.Name),
            ReplacementReason.Of(rule), await ReservesAsync(attempt.Id, target, cancel), lines, requests);
    }

    // How many of the stratum's reserves are not used yet.
    private Task<int> ReservesAsync(AttemptId attempt, string target, CancellationToken cancel) =>
        db.DrawnRows.CountAsync(
            row => row.Attempt == attempt && row.Reserve
                && db.DrawnRows.Any(own => own.Attempt == attempt && own.Target == target && own.Stratum == row.Stratum)
                && !db.ReplacementRows.Any(used => used.Attempt == attempt && used.Team == "" && used.In == row.Target),
            cancel);
}

/// <param name="Number">The inspector's number on the roster.</param>
public sealed record StandingOfficer(string Number, CheckOfficer Officer);

/// <param name="People">Names by number, of everybody on the frozen roster.</param>
/// <param name="Reasons">As committed with the rule.</param>
/// <param name="Reserves">How many may still take a target's place in this stratum.</param>
public sealed record ReplacementDeskView(
    InspectionCheck Check, InspectionTask Task, NamesByCode Departments, IReadOnlyList<StandingOfficer> Standing,
    IReadOnlyDictionary<string, string> People, IReadOnlyList<ReplacementReason> Reasons, int Reserves, IReadOnlyList<ReplacementLine> Lines,
    IReadOnlyList<RecusalRequest> Requests)
{
    public bool CanReplace => Check.Entered is null && Check.EndedOn is null;

    public bool CanDrop => Check.Scanned is null;

    public IEnumerable<RecusalRequest> Waiting => Requests.Where(request => request.Decided is null);

    public string NameOf(string number) => People.TryGetValue(number, out var name) ? $"{name}（{number}）" : number;

    public string ReasonOf(string code) => Reasons.FirstOrDefault(reason => reason.Code == code)?.Name ?? code;
}
