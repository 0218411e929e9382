using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Api.Pages;
using Supervision.Api.Registers.Departments;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.Replacements;

/// <summary>One check as the office sees it when somebody or the target must give way: who stands there, what was asked, what was done.</summary>
public sealed class ReplacementDesk(SupervisionDb db, AcrossDepartments across, OfficersOfTask officersOfTask, StoredReplacements storedReplacements, DepartmentNames departments)
{
    /// <param name="id">Of a check or of a back-check.</param>
    public async Task<Result<ReplacementDeskView>> ReadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Checks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == CheckId.From(id), cancel) is { } check)
        {
            return await ReadAsync(check, check.Attempt, check.Target, Links.OfficeCheck(check.Id), check.Scanned is null, cancel);
        }

        if (await db.BackChecks.AsNoTracking().SingleOrDefaultAsync(b => b.Id == BackCheckId.From(id), cancel) is { } back)
        {
            var target = SubjectKey.Parse(BackCheck.TargetOf(back.Check));
            return await ReadAsync(back, back.Attempt, target, Links.OfficeBackCheck(back.Id), false, cancel);
        }

        return CheckProblems.NotFound(id.ToString());
    }

    private async Task<Result<ReplacementDeskView>> ReadAsync(
        IStaffed staffed, AttemptId attemptId, SubjectKey key, string page, bool canDrop, CancellationToken cancel)
    {
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == attemptId, cancel);
        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == attempt.Task, cancel);

        if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out var problem))
        {
            return problem;
        }

        var target = key.ToString();
        var people = await officersOfTask.ReadAsync(task, attempt.Id, cancel);
        var names = people.ToDictionary(pair => pair.Key, pair => pair.Value.Name);
        var numbers = people.ToDictionary(pair => pair.Value.Certificate, pair => pair.Key);
        var standing = staffed.Officers.Where(officer => numbers.ContainsKey(officer.Certificate))
            .Select(officer => new StandingOfficer(numbers[officer.Certificate], officer)).ToList();
        var replaced = await storedReplacements.ReadAsync(attempt.Id, cancel);
        var lines = replaced.Where(line => line.Target == target || line.In == target).ToList();
        var requests = await db.RecusalRequests.AsNoTracking().Where(r => r.Attempt == attempt.Id && r.Target == key)
            .OrderBy(r => r.Id).ToListAsync(cancel);

        return new ReplacementDeskView(
            staffed, key, page, task, await departments.ReadAsync(cancel), standing, names, ReplacementReason.Of(rule),
            await ReservesAsync(attempt.Id, target, cancel), lines, requests)
        {
            CanDrop = canDrop,
            Empty = new EmptyPlaces(rule, await officersOfTask.TeamsAsync(task, cancel)).Of(staffed),
        };
    }

    // How many of the stratum's reserves are not used yet.
    private Task<int> ReservesAsync(AttemptId attempt, string target, CancellationToken cancel)
    {
        var unused = db.DrawnRows.Where(row => row.Attempt == attempt && row.Reserve
            && db.DrawnRows.Any(own => own.Attempt == attempt && own.Target == target && own.Stratum == row.Stratum)
            && !db.ReplacementRows.Any(used => used.Attempt == attempt && used.Team == "" && used.In == row.Target));
        return across.ReadAsync(AcrossNeed.PlacesOfDraw, () => unused.CountAsync(cancel), cancel);
    }
}

/// <param name="Number">The inspector's number on the roster.</param>
public sealed record StandingOfficer(string Number, CheckOfficer Officer);

/// <param name="Target">As drawn; of a back-check the drawn check.</param>
/// <param name="Page">Where the check or back-check itself is shown.</param>
/// <param name="People">Names by number, of everybody on the frozen roster.</param>
/// <param name="Reasons">As committed with the rule.</param>
/// <param name="Reserves">How many may still take a target's place in this stratum.</param>
public sealed record ReplacementDeskView(
    IStaffed Staffed, SubjectKey Target, string Page, InspectionTask Task, NamesByCode Departments, IReadOnlyList<StandingOfficer> Standing,
    IReadOnlyDictionary<string, string> People, IReadOnlyList<ReplacementReason> Reasons, int Reserves, IReadOnlyList<ReplacementLine> Lines,
    IReadOnlyList<RecusalRequest> Requests)
{
    public Problem? Closed => Staffed.WhyClosed();

    /// <summary>A target gives way before its check has begun; a drawn check never does.</summary>
    public required bool CanDrop { get; init; }

    /// <summary>Places where nobody stands.</summary>
    public required IReadOnlyList<EmptyPlace> Empty { get; init; }

    public IEnumerable<RecusalRequest> Waiting => Requests.Where(request => request.Decided is null);

    public string NameOf(string number) => People.TryGetValue(number, out var name) ? $"{name}（{number}）" : number;

    public string ReasonOf(string code) => Reasons.FirstOrDefault(reason => reason.Code == code)?.Name ?? code;
}
