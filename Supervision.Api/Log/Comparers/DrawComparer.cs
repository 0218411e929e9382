using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log.Comparers;

/// <summary>The phases of every attempt: each digest is made anew from the lines that are stored, one attempt after the other.</summary>
public sealed class DrawComparer(
    SupervisionDb db, FrozenLines frozenLines, AttemptBundle bundle, StoredReplacements replacements, PartySteps parties, EntryMatch match, RowAtHand atHand)
    : IComparer
{
    // Instead of a digest, where the row holds what a phase left and not that it was reached.
    private const string Half = "";

    public IReadOnlyList<LogKind> Kinds { get; } =
        [
            LogKind.DrawFrozen, LogKind.DrawCommitted, LogKind.DrawValue, LogKind.DrawValueAbsent, LogKind.DrawOpened, LogKind.DrawRevealed,
            LogKind.DrawDone, LogKind.DrawLocked, LogKind.DrawVoided, LogKind.Replacement,
        ];

    public Task<Comparison> CompareAsync(CancellationToken cancel) => match.CompareAsync(Kinds, ExpectedAsync(cancel), cancel);

    private async IAsyncEnumerable<ExpectedEntry> ExpectedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var tasks = await db.Tasks.AsNoTracking().Select(task => new { task.Id, task.Number }).ToDictionaryAsync(task => task.Id, task => task.Number, cancel);
        var attempts = await db.Attempts.AsNoTracking().OrderBy(attempt => attempt.Task).ThenBy(attempt => attempt.Number)
            .Select(attempt => new { attempt.Id, attempt.Task, attempt.Number }).ToListAsync(cancel);

        // Lines are read for one attempt at a time: a frame is long.
        foreach (var one in attempts)
        {
            var row = $"任务{tasks.GetValueOrDefault(one.Task, "（已被删去）")}第{one.Number}次抽取";
            atHand.Is(row, "draw_attempts");
            var attempt = await db.Attempts.AsNoTracking().SingleAsync(attempt => attempt.Id == one.Id, cancel);

            // What a ceremony calls the task is what its parties and the screen read.
            var task = await parties.TaskOfAsync(attempt.Id, cancel) ?? tasks[attempt.Task];

            foreach (var record in await RecordsAsync(attempt, cancel))
            {
                var index = record.Kind is LogKind.DrawCommitted ? attempt.CommitIndex : null;
                yield return new(task, record, row, index);
            }
        }
    }

    // A phase of which anything is stored needs its entry, though the row does not say that it was reached.
    private async Task<List<IAttemptRecord>> RecordsAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        List<IAttemptRecord> records = [await FrozenAsync(attempt, cancel)];

        if (attempt.Committed is not null || attempt.RuleJson is not null || attempt.CommitDigest is not null || attempt.CommitIndex is not null)
        {
            var isWhole = attempt.Committed is not null && attempt.CommitIndex is not null;
            records.Add(new DrawCommittedRecord(attempt.Number, isWhole ? Both(CommittedOf(attempt), attempt.CommitDigest) : Half));
        }

        if (attempt.Revealed is not null || attempt.RevealJson is not null)
        {
            records.Add(new DrawRevealedRecord(attempt.Number, attempt.Revealed is null ? Half : Digest.Of(attempt.RevealJson ?? "")));
        }

        if (attempt.Drawn is not null || await HasLinesAsync(attempt, cancel))
        {
            var done = await DoneAsync(attempt, cancel);
            records.Add(attempt.Drawn is null ? done with { ResultDigest = Half } : done);
        }

        if (attempt.Voided is not null || attempt.VoidReason is not null)
        {
            records.Add(new DrawVoidedRecord(attempt.Number, attempt.CommitDigest, attempt.Voided is null ? Half : attempt.VoidReason ?? ""));
        }

        records.AddRange(await parties.ReadAsync(attempt, cancel));
        records.AddRange(await ReplacedAsync(attempt, cancel));
        return records;
    }

    // The parties of the row are those that the rule commits to, each with its commitment.
    private static string CommittedOf(DrawAttempt attempt)
    {
        var rule = RuleReader.Rule(attempt.RuleJson ?? "").Match<DrawRule?>(read => read, _ => null);
        var committed = rule?.Parties.Select(party => $"{party.Party} {party.Commitment}") ?? [];
        var entered = attempt.Parties.Select(party => $"{party.Party} {party.Commitment}");
        return committed.Order(StringComparer.Ordinal).SequenceEqual(entered.Order(StringComparer.Ordinal)) ? Digest.Of(attempt.RuleJson ?? "") : "";
    }

    private async Task<bool> HasLinesAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        return attempt.ResultDigest is not null || attempt.AssignmentDigest is not null || attempt.AssignmentRoot is not null
        || await db.DrawnRows.AnyAsync(row => row.Attempt == attempt.Id, cancel)
        || await db.AssignedRows.AnyAsync(row => row.Attempt == attempt.Id, cancel);
    }

    // Of what no rule was committed for nothing can be replaced.
    private async Task<IEnumerable<IAttemptRecord>> ReplacedAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        var lines = await replacements.ReadAsync(attempt.Id, cancel);

        if (!RuleReader.Rule(attempt.RuleJson ?? "").Succeeded(out var rule, out _))
        {
            return lines.Select(line => new ReplacementRecord(attempt.Number, line.Seq, ""));
        }

        return lines.Select(line => new ReplacementRecord(attempt.Number, line.Seq, line.Digest(rule, attempt.FrameKey)));
    }

    private async Task<DrawFrozenRecord> FrozenAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        var frozen = await frozenLines.ReadAsync(attempt.Id, cancel);
        var people = await PeopleAsync(attempt, cancel);
        var excluded = await db.ExcludedRows.AsNoTracking().Where(row => row.Attempt == attempt.Id)
            .GroupBy(row => row.Reason).Select(reason => new { reason.Key, Count = reason.Count() }).ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancel);

        // As they were counted at the freeze: in that order they were written.
        var counted = attempt.Excluded.Keys.Concat(excluded.Keys).Distinct()
            .ToDictionary(reason => reason.Code(), reason => Both(excluded.GetValueOrDefault(reason), attempt.Excluded.GetValueOrDefault(reason)));

        return new(
            attempt.Number,
            Both(FrameTree.Root(frozen.Frame, attempt.FrameKey), attempt.FrameRoot),
            Both(Digest.Of(DrawFiles.Write(frozen.Roster)), attempt.RosterDigest),
            Both(Digest.Of(DrawFiles.Write(frozen.Recusals)), attempt.RecusalsDigest),
            Both(frozen.Frame.Count, attempt.FrameSize),
            counted,
            people is null ? attempt.RosterPeopleDigest : Both(Digest.Of(PeopleFile.Write(people)), attempt.RosterPeopleDigest),
            people is null ? attempt.RosterPeopleRoot : Both(people.Root, attempt.RosterPeopleRoot));
    }

    // Older attempts froze the numbers alone.
    private async Task<RosterPeople?> PeopleAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        if (attempt.People is null)
        {
            return null;
        }

        var rows = await db.RosterRows.AsNoTracking().Where(row => row.Attempt == attempt.Id).ToListAsync(cancel);
        return RosterPeople.Of(rows.Select(row => new RosterPerson(row.Inspector, row.Name ?? "", row.Certificate ?? "", row.Salt ?? "")));
    }

    private async Task<DrawDoneRecord> DoneAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        var files = await bundle.FilesAsync(attempt, cancel);
        var rows = await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == attempt.Id).ToListAsync(cancel);
        var assigned = rows.GroupBy(row => (row.Team, row.Inspector)).Select(person => (person.Key.Team, Load: person.Count())).ToList();
        var root = AssignmentTree.Of(rows.Select(row => new AssignmentLine(row.Target, row.Team, row.Slot, row.Inspector, row.Ticket)), attempt.FrameKey).Root;
        var teams = RuleReader.Rule(attempt.RuleJson ?? "").Match<IEnumerable<string>>(rule => rule.Teams.Select(team => team.Team), _ => []);

        return new(
            attempt.Number,
            Both(Digest.Of(files.GetValueOrDefault(DrawFiles.ResultName, "")), attempt.ResultDigest),
            Both(Digest.Of(files.GetValueOrDefault(DrawFiles.AssignmentName, "")), attempt.AssignmentDigest),
            teams.ToDictionary(team => team, team => assigned.Where(person => person.Team == team).Select(person => person.Load).DefaultIfEmpty().Max()),
            attempt.AssignmentRoot is null ? null : Both(root, attempt.AssignmentRoot));
    }

    // Pages read the digest that is stored, verifiers make it from the lines; where the two differ neither is the one in the log.
    private static int Both(int counted, int stored) => counted == stored ? counted : -1;

    private static string Both(string made, string? stored) => made == stored ? made : $"{made}≠{stored}";
}
