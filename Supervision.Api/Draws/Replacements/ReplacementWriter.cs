using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.Replacements;

/// <summary>Writes what a replacement decided: its rows, one log entry each, and the checks as they now stand.</summary>
public sealed class ReplacementWriter(SupervisionDb db, OfficersOfTask officersOfTask)
{
    /// <summary>The target gives way; the reserve that takes its place becomes a check of its own.</summary>
    public async Task<Problem?> DropAsync(
        Ledger ledger, Replacing replacing, DrawnPlaces places, IReadOnlyList<ReplacementLine> lines, InspectionCheck check, CancellationToken cancel)
    {
        if (await EnterAsync(ledger, replacing, lines, cancel) is { } unreadable)
        {
            return unreadable;
        }

        if (!check.Drop(lines[0].Reason, replacing.Approved).Succeeded(out _, out var refused))
        {
            return refused;
        }

        if (lines[0].In.Length > 0)
        {
            await AddAsync(replacing, places, lines[0].In, cancel);
        }

        return null;
    }

    /// <summary>Somebody else stands at a place, or nobody.</summary>
    public async Task<Problem?> SubstituteAsync(
        Ledger ledger, Replacing replacing, IReadOnlyList<ReplacementLine> lines, IStaffed staffed, CancellationToken cancel)
    {
        if (await EnterAsync(ledger, replacing, lines, cancel) is { } unreadable)
        {
            return unreadable;
        }

        var officers = await officersOfTask.ReadAsync(replacing.Task, replacing.Attempt.Id, cancel);
        var teams = await officersOfTask.TeamsAsync(replacing.Task, cancel);

        // Who comes follows from the tickets; where it is the one who decides, another head must decide.
        if (lines.FirstOrDefault(line => line.In.Length > 0 && replacing.Approved.By.IsPerson(officers[line.In].Id)) is { } own)
        {
            return ReplacementProblems.ComesHimself(officers[own.In].Name);
        }

        foreach (var line in lines)
        {
            if (!staffed.Substitute(teams[line.Team], line.Slot, line.In.Length == 0 ? null : officers[line.In]).Succeeded(out _, out var refused))
            {
                return refused;
            }
        }

        return null;
    }

    private async Task<Problem?> EnterAsync(Ledger ledger, Replacing replacing, IReadOnlyList<ReplacementLine> lines, CancellationToken cancel)
    {
        var (task, attempt, approved) = replacing;

        if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out var problem))
        {
            return problem;
        }

        foreach (var line in lines)
        {
            db.ReplacementRows.Add(new(
                attempt.Id, line.Seq, line.Target, line.Team, line.Slot, line.Out, line.In, line.Ticket, line.Load, line.Reason, approved));
            await ledger.LogAsync(
                new ReplacementRecord(attempt.Number, line.Seq, line.Digest(rule, attempt.FrameKey)), task.Number, approved.At, cancel);
        }

        return null;
    }

    // The reserve becomes a check of its own, with the people who now stand there.
    private async Task AddAsync(Replacing replacing, DrawnPlaces places, string target, CancellationToken cancel)
    {
        var key = SubjectKey.Parse(target);
        var name = await db.Set<Subject>().AsNoTracking().Where(s => s.Key == key).Select(s => s.Name).SingleAsync(cancel);
        var officers = await officersOfTask.ReadAsync(replacing.Task, replacing.Attempt.Id, cancel);
        var teams = await officersOfTask.TeamsAsync(replacing.Task, cancel);
        List<CheckOfficer> standing =
        [
            .. teams.Keys.Order(StringComparer.Ordinal).SelectMany(team => places.At(target, team).Select((person, i) => (person, slot: i + 1)))
                .Where(pair => pair.person is not null).Select(pair => officers[pair.person!] with { Slot = pair.slot }),
        ];

        db.Checks.Add(InspectionCheck.InPlace(CheckId.New(replacing.Approved.At), replacing.Attempt, key, name, replacing.Task.Lead, standing));
    }
}

/// <summary>Of which task and attempt, and who approved it.</summary>
public sealed record Replacing(InspectionTask Task, DrawAttempt Attempt, Signed Approved);
