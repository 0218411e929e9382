using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Access;

/// <summary>
/// 动作之门: the one door through which a use case acts. It asks, in this order: signed in, role, relation, another person, version seen,
/// condition; then the act runs in the same transaction and asks for its own state. What is refused writes nothing but a line of the security log.
/// </summary>
public sealed class Acts(
    SupervisionDb db, Transactions transactions, ISessionFacts session, ISecurityLog security, FormSeen seen, NamedSessions named, AcrossDepartments across,
    CurrentSession current, StandIns standIns, OpenWaivers waivers, ReadLog reads, TimeProvider clock)
{
    /// <summary>How long the second factor counts that was shown for an act.</summary>
    public static readonly TimeSpan ConfirmationHolds = TimeSpan.FromMinutes(5);

    /// <param name="load">What is acted on, read inside the transaction.</param>
    public Task<Result<T>> ActAsync<T>(Actor actor, ActRow act, LoadObject load, Func<Ledger, Task<Result<T>>> body, CancellationToken cancel)
        where T : notnull =>
        GuardedAsync(actor, act, asked => transactions.RunAsync(ledger => AskedAsync(actor, act, load, ledger, asked, body, cancel), cancel), cancel);

    /// <summary>The same for an act that cannot begin again, because it reads a file to its end.</summary>
    public Task<Result<T>> ActOnceAsync<T>(Actor actor, ActRow act, LoadObject load, Func<Ledger, Task<Result<T>>> body, CancellationToken cancel)
        where T : notnull =>
        GuardedAsync(actor, act, asked => transactions.RunOnceAsync(ledger => AskedAsync(actor, act, load, ledger, asked, body, cancel), cancel), cancel);

    /// <summary>An act of whoever holds a code; the act itself asks for the code, and whose it is.</summary>
    public Task<Result<T>> ByCodeAsync<T>(ActRow act, Func<Ledger, Task<Result<T>>> body, CancellationToken cancel) where T : notnull =>
        act.Extras.Contains(Extra.Code)
            ? transactions.RunAsync(body, cancel)
            : throw new InvalidOperationException($"{act.Code} is not opened by a code.");

    /// <summary>Asks of an act that writes nothing, a read of what is not public among them.</summary>
    public Task<Result<Done>> AskAsync(Actor actor, ActRow act, LoadObject load, CancellationToken cancel) =>
        ActAsync<Done>(actor, act, load, _ => Task.FromResult<Result<Done>>(default(Done)), cancel);

    /// <summary>What is asked before a file is read: signed in, and role.</summary>
    public async Task<Problem?> WhyNotAsync(Actor actor, ActRow act, CancellationToken cancel)
    {
        if (await BeforeAsync(actor, act, cancel) is not { } refused)
        {
            return null;
        }

        await security.RefusedAsync(actor, act, act.Named, refused, cancel);
        return refused;
    }

    /// <summary>The version of a thing as it stands now, for a form to carry.</summary>
    public async Task<ObjectVersion?> VersionAsync(LoadObject load, CancellationToken cancel) =>
        (await LoadAsync(load, cancel)).Match(of => of.Version, _ => null);

    // Whose a thing is, is known before it is said to whom; to him who may not know, it is not there.
    private Task<Result<ActObject>> LoadAsync(LoadObject load, CancellationToken cancel) =>
        across.ReadAsync(AcrossNeed.Gate, () => load(db, cancel), cancel);

    private async Task<Result<T>> GuardedAsync<T>(Actor actor, ActRow act, Func<Asked, Task<Result<T>>> run, CancellationToken cancel) where T : notnull
    {
        // What falls due is nobody's act, in whosever request it falls due.
        if (actor.Role is Role.Program && !current.IsProgram)
        {
            return await current.AsProgramAsync(() => GuardedAsync(actor, act, run, cancel));
        }

        if (await named.TokenOfAsync(actor, cancel) is { } token)
        {
            current.BeginNamed(token);
        }

        var asked = new Asked();
        var result = await BeforeAsync(actor, act, cancel) is { } refused ? refused : await run(asked);

        if (result.Succeeded(out _, out var problem))
        {
            seen.UseUp();
            return result;
        }

        if (AccessProblems.Is(problem) || problem == asked.Hidden)
        {
            await security.RefusedAsync(actor, act, asked.Label, problem, cancel);
        }

        return result;
    }

    // Asked before anything is read.
    private async Task<Problem?> BeforeAsync(Actor actor, ActRow act, CancellationToken cancel)
    {
        if (!await session.IsValidAsync(actor, cancel))
        {
            return AccessProblems.NotSignedIn(act);
        }

        if (!act.Admits(actor))
        {
            return AccessProblems.WrongRole(act, actor);
        }

        return await standIns.MayAsync(actor, act, cancel) ? null : AccessProblems.NotDeputised(act, actor);
    }

    private async Task<Result<T>> AskedAsync<T>(
        Actor actor, ActRow act, LoadObject load, Ledger ledger, Asked asked, Func<Ledger, Task<Result<T>>> body, CancellationToken cancel) where T : notnull
    {
        // What a form has seen is compared with what nobody can change any more while the act runs.
        if (seen.Peek() is not null)
        {
            await ledger.WaitAsync(cancel);
        }

        if (!(await LoadAsync(load, cancel)).Succeeded(out var of, out var problem))
        {
            return problem;
        }

        asked.Label = of.Label;

        if (await RelationAsync(actor, act, of, cancel) is { } unrelated)
        {
            asked.Hidden = unrelated;
            return unrelated;
        }

        if (await SamePersonAsync(actor, act, of, ledger, cancel) is { } same)
        {
            return same;
        }

        if (await StaleAsync(act, of, cancel) is { } stale)
        {
            return stale;
        }

        if (act.Extras.Contains(Extra.Confirmed) && !await session.ConfirmedWithinAsync(actor, ConfirmationHolds, cancel))
        {
            return AccessProblems.NotConfirmed(act);
        }

        if (act.IsReadLogged)
        {
            reads.Add(actor, act, of.Label);
        }

        return await body(ledger);
    }

    // Both the deputy and the one he stands in for are asked, on both sides.
    private async Task<Problem?> SamePersonAsync(Actor actor, ActRow act, ActObject of, Ledger ledger, CancellationToken cancel)
    {
        foreach (var earlier in Gate.TakenByHimself(actor, act, of))
        {
            if (await waivers.NumberAsync(actor, act, earlier, cancel) is not { } number)
            {
                return AccessProblems.SamePerson(act, earlier);
            }

            ledger.Exception = number;
        }

        return null;
    }

    private async Task<Problem?> RelationAsync(Actor actor, ActRow act, ActObject of, CancellationToken cancel)
    {
        var regions = act.Relations.Contains(Relation.Region) ? await SupervisedAsync(actor, cancel) : [];

        if (Gate.IsRelated(actor, act, of, regions, OfficeClock.Today(clock)))
        {
            return null;
        }

        if (of.Hidden is { } hidden && !await MayKnowAsync(actor, of, cancel))
        {
            return hidden;
        }

        return Gate.Unrelated(act, of, await NamesAsync(of, cancel));
    }

    private async Task<bool> MayKnowAsync(Actor actor, ActObject of, CancellationToken cancel)
    {
        if (of.Departments.Contains(actor.Department))
        {
            return true;
        }

        return actor.Role is Role.Supervisor && (await SupervisedAsync(actor, cancel)).Intersect(of.Departments).Any();
    }

    private Task<IReadOnlyList<DepartmentCode>> SupervisedAsync(Actor actor, CancellationToken cancel) => Supervised.DepartmentsAsync(db, actor, cancel);

    private async Task<IReadOnlyDictionary<DepartmentCode, string>> NamesAsync(ActObject of, CancellationToken cancel)
    {
        var codes = of.Departments.ToList();
        return await db.Set<Department>().AsNoTracking().Where(one => codes.Contains(one.Code)).ToDictionaryAsync(one => one.Code, one => one.Name, cancel);
    }

    private async Task<Problem?> StaleAsync(ActRow act, ActObject of, CancellationToken cancel)
    {
        if (act.Seen is not SeenVersion.Row || seen.Peek() is not { } shown || of.Version is not { } now || !shown.IsOlderThan(now))
        {
            return null;
        }

        return AccessProblems.Stale(shown, now, await LastAsync(of, cancel));
    }

    private async Task<string> LastAsync(ActObject of, CancellationToken cancel)
    {
        if (of.Key is not { } key)
        {
            return "";
        }

        var last = await db.AuditEntries.AsNoTracking().Where(entry => entry.Object == key).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);
        return last is null ? "" : $"最近一次是{last.Person}于{OfficeClock.InBeijing(last.At):MM-dd HH:mm}“{last.Act}”。";
    }

    /// <summary>What came out while it was asked.</summary>
    private sealed class Asked
    {
        public string Label { get; set; } = "";

        /// <summary>A refusal that says no more than that there is nothing.</summary>
        public Problem? Hidden { get; set; }
    }
}
