using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Papers;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>召集抽取仪式: names the tasks and the parties, and makes each party's code. The codes are said once, to be printed and sealed.</summary>
public sealed class CallCeremony(
    SupervisionDb db, Acts acts, FindAttempt findAttempt, BodiesOfTask bodiesOfTask, PartyBodies partyBodies, PublicSite site,
    TimeProvider clock)
{
    public Task<Result<CalledCeremony>> ExecuteAsync(
        Actor actor, string number, string title, IReadOnlyList<string> taskNumbers, IReadOnlyList<InvitedParty> invited, CancellationToken cancel) =>
        acts.ActAsync<CalledCeremony>(
            actor, DrawActs.CallCeremony, DrawObjects.Tasks(taskNumbers),
            async ledger =>
            {
                var now = clock.GetUtcNow();

                if (!(await FindAsync(taskNumbers, cancel)).Succeeded(out var found, out var problem)
                    || !(await PartiesAsync(invited, found, cancel)).Succeeded(out var parties, out problem)
                    || !Ceremony.Call(CeremonyId.New(now), number, title, parties, new Signed(actor, now)).Succeeded(out var ceremony, out problem))
                {
                    return problem;
                }

                if (await db.Ceremonies.AnyAsync(c => c.Number == number, cancel))
                {
                    return CeremonyProblems.NumberTaken(number);
                }

                var codes = parties.Select(party => (party, selector: Chance(PartyCode.SelectorLength), secret: Chance(PartyCode.SecretLength))).ToList();
                var tasks = found.Select((one, i) => new CeremonyTask(one.Attempt.Id, ceremony.Id, one.Task.Number, i + 1)).ToList();
                db.Ceremonies.Add(ceremony);
                db.CeremonyTasks.AddRange(tasks);
                db.PartyCodes.AddRange(codes.Select(code =>
                    PartyCode.Of(ceremony.Id, code.party.Name, code.selector, code.secret, RandomNumberGenerator.GetBytes(SpokenCode.SaltLength))));
                await ledger.AuditAsync(actor, "召集抽取仪式", number, new { 任务 = taskNumbers, 参与方 = parties.Select(party => party.Name), 单位 = parties.Select(party => party.Body) }, now, cancel);
                return new CalledCeremony(ceremony, [.. tasks.Select(task => task.TaskNumber)],
                    [.. codes.Select(code => new SealedCode(code.party, PartyCode.Printed(code.selector, code.secret)))], site.Address);
            },
            cancel);

    // Who is a witness is asked of all tasks together: a body of one of them is a witness of none.
    private async Task<Result<IReadOnlyList<CeremonyParty>>> PartiesAsync(
        IReadOnlyList<InvitedParty> invited, List<AttemptOfTask> tasks, CancellationToken cancel)
    {
        var bodies = new HashSet<string>();

        foreach (var one in tasks)
        {
            bodies.UnionWith(await bodiesOfTask.ReadAsync(one.Task, cancel));
        }

        return await partyBodies.ReadAsync(invited, bodies, cancel);
    }

    private async Task<Result<List<AttemptOfTask>>> FindAsync(IReadOnlyList<string> taskNumbers, CancellationToken cancel)
    {
        var tasks = new List<AttemptOfTask>();

        foreach (var number in taskNumbers.Distinct())
        {
            if (!(await findAttempt.LatestAsync(number, cancel)).Succeeded(out var found, out var problem))
            {
                return problem;
            }

            if (found.Attempt.Phase is not AttemptPhase.Frozen || found.Attempt.Parties.Count > 0
                || await db.CeremonyTasks.AnyAsync(task => task.Attempt == found.Attempt.Id, cancel))
            {
                return CeremonyProblems.TaskNotReady(number);
            }

            tasks.Add(found);
        }

        return tasks.Count == 0 ? CeremonyProblems.NoTasks() : tasks;
    }

    private static string Chance(int length) => RandomNumberGenerator.GetString(SpokenCode.Alphabet, length);
}

/// <param name="Portal">The address of the public pages, for the sheet.</param>
/// <param name="Codes">Each party's code in plain, which is kept nowhere.</param>
public sealed record CalledCeremony(Ceremony Ceremony, IReadOnlyList<string> Tasks, IReadOnlyList<SealedCode> Codes, string Portal);

public sealed record SealedCode(CeremonyParty Party, string Code);
