using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Finds who acts by the code that was typed, with the attempts that still stand in the batch.</summary>
public sealed class FindParty(SupervisionDb db)
{
    public async Task<Result<ActingParty>> ByCodeAsync(string? typed, CancellationToken cancel)
    {
        if (PartyCode.Read(typed) is not var (selector, secret))
        {
            return CeremonyProblems.CodeUnknown();
        }

        var code = await db.PartyCodes.SingleOrDefaultAsync(c => c.Selector == selector, cancel);

        if (code is null || !code.Fits(secret))
        {
            return CeremonyProblems.CodeUnknown();
        }

        var ceremony = await db.Ceremonies.AsNoTracking().SingleAsync(c => c.Id == code.Ceremony, cancel);
        var tasks = await db.CeremonyTasks.AsNoTracking().Where(t => t.Ceremony == ceremony.Id).OrderBy(t => t.Position).ToListAsync(cancel);
        var ids = tasks.Select(task => task.Attempt).ToList();
        var attempts = await db.Attempts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        return new ActingParty(code, ceremony, [.. tasks.Select(task => new BatchTask(task.TaskNumber, attempts[task.Attempt]))]);
    }
}

public sealed record ActingParty(PartyCode Code, Ceremony Ceremony, IReadOnlyList<BatchTask> Tasks)
{
    /// <summary>In whose name the code acts.</summary>
    public string Body => Self.ActsFor;

    private CeremonyParty Self => Ceremony.Parties.Single(party => party.Name == Code.Party);

    /// <summary>The body acts; the person who holds the code is named in the audit only.</summary>
    public Actor Actor(string person) =>
        new($"{Code.Party}·{person.Trim()}", Ceremony.Department, Self.Role);

    public IEnumerable<BatchTask> In(AttemptPhase phase) => Tasks.Where(task => task.Attempt.Phase == phase);
}

/// <summary>One task of the batch, and the attempt that the ceremony carries.</summary>
public sealed record BatchTask(string Number, DrawAttempt Attempt);
