using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Bundles;

/// <summary>The bundle of an attempt, from the database or to a folder.</summary>
public sealed class AttemptBundle(SupervisionDb db, FrozenLines frozenLines, StoredReplacements storedReplacements)
{
    public async Task<Result<DrawBundle>> ReadAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        if (!RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out var problem)
            || !RuleReader.Reveal(attempt.RevealJson!).Succeeded(out var reveal, out problem))
        {
            return problem;
        }

        var frozen = await frozenLines.ReadAsync(attempt.Id, cancel);
        return new DrawBundle(frozen.Frame, attempt.FrameKey, frozen.Roster, frozen.Recusals, rule, attempt.CommitDigest!, reveal);
    }

    /// <summary>The texts of all files of section 3, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FilesAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        var frozen = await frozenLines.ReadAsync(attempt.Id, cancel);
        var drawn = await db.DrawnRows.AsNoTracking().Where(row => row.Attempt == attempt.Id).ToListAsync(cancel);
        var files = new Dictionary<string, string>
        {
            [DrawFiles.FrameName] = DrawFiles.Write(frozen.Frame),
            [DrawFiles.FrameKeyName] = RuleJson.WriteFrameKey(attempt.FrameKey),
            [DrawFiles.RosterName] = DrawFiles.Write(frozen.Roster),
            [DrawFiles.RecusalsName] = DrawFiles.Write(frozen.Recusals),
        };

        if (attempt.People is not null)
        {
            files[PeopleFile.Name] = PeopleFile.Write(RosterPeople.Of(await PeopleAsync(attempt.Id, cancel)));
        }

        if (attempt.RuleJson is { } rule)
        {
            files[DrawFiles.RuleName] = rule;
        }

        if (attempt.RevealJson is { } reveal)
        {
            files[DrawFiles.RevealName] = reveal;
        }

        if (attempt.Drawn is not null && RuleReader.Rule(attempt.RuleJson!).Succeeded(out var read, out _))
        {
            files[DrawFiles.ResultName] = DrawFiles.Write(read.Strata.SelectMany(stratum => drawn
                .Where(row => row.Stratum == stratum.Code).OrderBy(row => row.Rank)
                .Select(row => new ResultLine(row.Stratum, row.Rank, row.Target, row.Ticket, row.Reserve))));
            files[DrawFiles.AssignmentName] = await AssignmentAsync(attempt, read, drawn, cancel);

            if (await storedReplacements.ReadAsync(attempt.Id, cancel) is { Count: > 0 } replaced)
            {
                files[ReplacementFile.Name] = ReplacementFile.Write(replaced);
            }
        }

        return files;
    }

    /// <summary>Names, certificate numbers and salts, for auditors alone; null for an attempt that did not freeze them.</summary>
    public async Task<string?> SaltsAsync(DrawAttempt attempt, CancellationToken cancel) =>
        attempt.People is null ? null : PeopleFile.WriteSalts(await PeopleAsync(attempt.Id, cancel));

    private async Task<IReadOnlyList<RosterPerson>> PeopleAsync(AttemptId attempt, CancellationToken cancel)
    {
        var rows = await db.RosterRows.AsNoTracking().Where(row => row.Attempt == attempt).ToListAsync(cancel);
        return rows.ConvertAll(row => new RosterPerson(row.Inspector, row.Name!, row.Certificate!, row.Salt!));
    }

    private async Task<string> AssignmentAsync(
        DrawAttempt attempt, DrawRule rule, IReadOnlyList<DrawnRow> drawn, CancellationToken cancel)
    {
        var assigned = await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == attempt.Id).ToListAsync(cancel);
        var tickets = drawn.ToDictionary(row => row.Target, row => row.Ticket);
        return DrawFiles.Write(rule.Teams.Select(team => new TeamAssignment(team.Team, 0,
        [
            .. assigned.Where(row => row.Team == team.Team)
                .OrderBy(row => tickets[row.Target], StringComparer.Ordinal).ThenBy(row => row.Slot)
                .Select(row => new AssignmentLine(row.Target, row.Team, row.Slot, row.Inspector, row.Ticket)),
        ])));
    }
}
