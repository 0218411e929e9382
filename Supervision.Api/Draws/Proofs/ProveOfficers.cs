using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Draws.Proofs;

/// <summary>Reads of a draw what proves to a target that the officers before it are those who were drawn or came by the rule.</summary>
public sealed class ProveOfficers(SupervisionDb db)
{
    /// <summary>Empty for an attempt that did not freeze who its people are.</summary>
    public async Task<ProvedOfficers> ReadAsync(InspectionTask task, AttemptId id, CancellationToken cancel)
    {
        var attempt = await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == id, cancel);

        if (attempt.People is not { } people || attempt.AssignmentRoot is not { } root)
        {
            return ProvedOfficers.None;
        }

        var roster = await db.RosterRows.AsNoTracking().Where(row => row.Attempt == id).ToListAsync(cancel);
        var assigned = await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == id)
            .Select(row => new AssignmentLine(row.Target, row.Team, row.Slot, row.Inspector, row.Ticket)).ToListAsync(cancel);
        var replaced = await ReplacedAsync(attempt, cancel);

        return new(
            new DrawProof(task.Number, attempt.Number, people.Root, root),
            RosterPeople.Of(roster.Select(Person)),
            roster.GroupBy(row => (row.Certificate!, row.Name!)).ToDictionary(same => same.Key, same => Person(same.First())),
            AssignmentTree.Of(assigned, attempt.FrameKey),
            replaced);
    }

    private static RosterPerson Person(RosterRow row) => new(row.Inspector, row.Name!, row.Certificate!, row.Salt!);

    // The last entry of each place of each target, with the salt that its digest in the log covers.
    private async Task<IReadOnlyDictionary<PlaceOfTarget, SaltedReplacement>> ReplacedAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        var rule = RuleReader.Rule(attempt.RuleJson!).Match(read => read, problem => throw new InvalidDataException(problem.Message));
        var rows = await db.ReplacementRows.AsNoTracking().Where(row => row.Attempt == attempt.Id && row.Team != "").OrderBy(row => row.Seq)
            .Select(row => new ReplacementLine(row.Seq, row.Target, row.Team, row.Slot, row.Out, row.In, row.Ticket, row.Load, row.Reason))
            .ToListAsync(cancel);

        return rows.GroupBy(line => new PlaceOfTarget(line.Target, line.Team, line.Slot))
            .ToDictionary(group => group.Key, group => new SaltedReplacement(group.Last(), group.Last().Salt(rule, attempt.FrameKey)));
    }
}

/// <summary>Where somebody stands at a target.</summary>
public sealed record PlaceOfTarget(string Target, string Team, int Slot);

/// <summary>A line of replacements.csv and the salt of its digest.</summary>
public sealed record SaltedReplacement(ReplacementLine Line, string Salt);
