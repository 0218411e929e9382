using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Papers;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>召集抽取仪式: names the tasks and the parties, and makes each party's code. The codes are said once, to be printed and sealed.</summary>
public sealed class CallCeremony(SupervisionDb db, Transactions transactions, FindAttempt findAttempt, PaperWording wording, TimeProvider clock)
{
    public Task<Result<CalledCeremony>> ExecuteAsync(
        Actor actor, string number, string title, IReadOnlyList<string> taskNumbers, IReadOnlyList<CeremonyParty> parties, CancellationToken cancel) =>
        transactions.RunAsync<CalledCeremony>(
            async ledger =>
            {
                var now = clock.GetUtcNow();

                if (!Ceremony.Call(CeremonyId.New(now), number, title, parties, new Signed(actor, now)).Succeeded(out var ceremony, out var problem)
                    || !(await TasksAsync(ceremony.Id, taskNumbers, cancel)).Succeeded(out var tasks, out problem))
                {
                    return problem;
                }

                if (await db.Ceremonies.AnyAsync(c => c.Number == number, cancel))
                {
                    return CeremonyProblems.NumberTaken(number);
                }

                var codes = parties.Select(party => (party, selector: Chance(PartyCode.SelectorLength), secret: Chance(PartyCode.SecretLength))).ToList();
                db.Ceremonies.Add(ceremony);
                db.CeremonyTasks.AddRange(tasks);
                db.PartyCodes.AddRange(codes.Select(code =>
                    PartyCode.Of(ceremony.Id, code.party.Name, code.selector, code.secret, RandomNumberGenerator.GetBytes(SpokenCode.SaltLength))));
                await ledger.AuditAsync(actor, "召集抽取仪式", number, new { 任务 = taskNumbers, 参与方 = parties.Select(party => party.Name) }, now, cancel);
                return new CalledCeremony(ceremony, [.. tasks.Select(task => task.TaskNumber)],
                    [.. codes.Select(code => new SealedCode(code.party, PartyCode.Printed(code.selector, code.secret)))], wording.Portal);
            },
            cancel);

    private async Task<Result<List<CeremonyTask>>> TasksAsync(CeremonyId ceremony, IReadOnlyList<string> taskNumbers, CancellationToken cancel)
    {
        var tasks = new List<CeremonyTask>();

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

            tasks.Add(new(found.Attempt.Id, ceremony, number, tasks.Count + 1));
        }

        return tasks.Count == 0 ? CeremonyProblems.NoTasks() : tasks;
    }

    private static string Chance(int length) => RandomNumberGenerator.GetString(SpokenCode.Alphabet, length);
}

/// <param name="Portal">The address of the public pages, for the sheet.</param>
/// <param name="Codes">Each party's code in plain, which is kept nowhere.</param>
public sealed record CalledCeremony(Ceremony Ceremony, IReadOnlyList<string> Tasks, IReadOnlyList<SealedCode> Codes, string Portal);

public sealed record SealedCode(CeremonyParty Party, string Code);
