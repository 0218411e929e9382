using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>What the parties of a ceremony did in an attempt, and its lock, as the rows have it. Attempts from before parties had bodies have none of it.</summary>
public sealed class PartySteps(SupervisionDb db)
{
    /// <summary>What its ceremony calls the task of an attempt; null where no ceremony carries it.</summary>
    public async Task<string?> TaskOfAsync(AttemptId attempt, CancellationToken cancel)
    {
        var carried = await db.CeremonyTasks.Where(task => task.Attempt == attempt)
            .Select(task => new { task.TaskNumber, IsHeld = db.Ceremonies.Any(ceremony => ceremony.Id == task.Ceremony) }).SingleOrDefaultAsync(cancel);

        if (carried is { IsHeld: false })
        {
            throw new InvalidDataException("The ceremony that carried the attempt is gone.");
        }

        return carried?.TaskNumber;
    }

    public async Task<IReadOnlyList<IAttemptRecord>> ReadAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        if (attempt.RuleJson is not { } text || !RuleReader.Rule(text).Succeeded(out var rule, out _) || !rule.NamesBodies)
        {
            return [];
        }

        return [.. await ValuesAsync(attempt, rule, cancel), .. await OpenedAsync(attempt, rule, cancel), .. await LockedAsync(attempt, cancel)];
    }

    // Of a ceremony of several tasks only those speak of a value that stood when it was confirmed.
    private async Task<IEnumerable<IAttemptRecord>> ValuesAsync(DrawAttempt attempt, DrawRule rule, CancellationToken cancel)
    {
        var ceremonies = db.CeremonyTasks.Where(task => task.Attempt == attempt.Id).Select(task => task.Ceremony);
        var values = await db.CeremonyValues.AsNoTracking().Where(value => ceremonies.Contains(value.Ceremony)).ToListAsync(cancel);
        var kinds = rule.Sources.ToDictionary(source => source.Name, source => source.Kind ?? SourceKind.Recorded);
        return values
            .Where(value => value.Confirmed is { } act && (attempt.Voided is not { } voided || act.At < voided.At))
            .Select(value => PartyRecords.Of(attempt.Number, kinds.GetValueOrDefault(value.Source, SourceKind.Recorded), value));
    }

    // For whom a party acts stands in the rule and in the ceremony, and both must say the same.
    private async Task<IEnumerable<IAttemptRecord>> OpenedAsync(DrawAttempt attempt, DrawRule rule, CancellationToken cancel)
    {
        var bodies = rule.Parties.ToDictionary(party => party.Party, party => party.Body ?? "");
        var called = await db.CeremonyTasks.Where(task => task.Attempt == attempt.Id)
            .Join(db.Ceremonies, task => task.Ceremony, ceremony => ceremony.Id, (task, ceremony) => ceremony.Parties).SingleOrDefaultAsync(cancel);

        foreach (var party in called ?? [])
        {
            bodies[party.Name] = bodies.GetValueOrDefault(party.Name) == party.ActsFor ? party.ActsFor : "";
        }

        return attempt.Parties.Where(party => party.Nonce is not null)
            .Select(party => PartyRecords.Of(attempt.Number, party.Party, bodies.GetValueOrDefault(party.Party, ""), party.Nonce!));
    }

    private async Task<IEnumerable<IAttemptRecord>> LockedAsync(DrawAttempt attempt, CancellationToken cancel)
    {
        if (attempt.Locked is null)
        {
            return [];
        }

        var drawn = await db.DrawnRows.CountAsync(row => row.Attempt == attempt.Id && !row.Reserve, cancel);
        return [new DrawLockedRecord(attempt.Number, attempt.ResultDigest ?? "", attempt.AssignmentDigest ?? "", drawn)];
    }
}
