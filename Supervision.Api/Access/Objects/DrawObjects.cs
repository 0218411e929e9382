using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;

namespace Supervision.Api.Access.Objects;

/// <summary>Tasks and their draws, as the gate asks of them.</summary>
public static class DrawObjects
{
    // Whoever brought in the officers just now does not freeze them as well.
    private static readonly TimeSpan ImportCounts = TimeSpan.FromHours(72);

    /// <summary>A task with its latest attempt.</summary>
    public static LoadObject Task(string number)
    {
        return async (db, cancel) =>
            (await db.Tasks.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancel)) is { } task
                ? await OfAsync(db, task, cancel)
                : PlanProblems.TaskNotFound(number);
    }

    /// <summary>The same, where people of one department are too few.</summary>
    public static LoadObject Department(string number, DepartmentCode department)
    {
        return async (db, cancel) =>
            (await Task(number)(db, cancel)).Match<Result<ActObject>>(of => of with { Own = [department] }, problem => problem);
    }

    /// <summary>A task that is about to be frozen; each department imports its own people, and a head may have answered for a register that was behind.</summary>
    public static LoadObject Unfrozen(string number, DateTimeOffset now)
    {
        return async (db, cancel) =>
        {
            if (!(await Task(number)(db, cancel)).Succeeded(out var of, out var problem))
            {
                return problem;
            }

            var since = now - ImportCounts;
            var imports = await db.Set<RegisterSync>().AsNoTracking()
                .Where(sync => sync.Register == RegisterKind.Inspectors && sync.At >= since)
                .OrderByDescending(sync => sync.At).Select(sync => sync.By).ToListAsync(cancel);
            var passes = await db.Set<StaleRegisterOverride>().AsNoTracking().Where(pass => pass.Until >= now).Select(pass => pass.By).ToListAsync(cancel);
            return of with
            {
                Signers =
                [
                    .. of.Signers, .. imports.Select(by => EarlierStep.By(EarlierStep.Imported, by)),
                    .. passes.Where(by => of.Leads.Contains(by.Department)).Select(by => EarlierStep.By(EarlierStep.StaleOverridden, by)),
                ],
            };
        };
    }

    /// <summary>All of several tasks.</summary>
    public static LoadObject Tasks(IReadOnlyList<string> numbers)
    {
        return async (db, cancel) =>
        {
            var tasks = await db.Tasks.AsNoTracking().Where(task => numbers.Contains(task.Number)).ToListAsync(cancel);

            if (numbers.FirstOrDefault(number => tasks.All(task => task.Number != number)) is { } unknown)
            {
                return PlanProblems.TaskNotFound(unknown);
            }

            return new ActObject($"任务{string.Join('、', numbers)}") { Leads = [.. tasks.Select(LeadOf)] };
        };
    }

    /// <summary>The tasks that a ceremony carries.</summary>
    public static LoadObject Ceremony(string number)
    {
        return async (db, cancel) =>
        {
            var ceremony = await db.Ceremonies.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancel);

            if (ceremony is null)
            {
                return CeremonyProblems.NotFound(number);
            }

            var attempts = await (
                from carried in db.CeremonyTasks
                join attempt in db.Attempts on carried.Attempt equals attempt.Id
                join task in db.Tasks on attempt.Task equals task.Id
                where carried.Ceremony == ceremony.Id
                orderby carried.Position
                select new { attempt.RowVersion, task }).AsNoTracking().ToListAsync(cancel);
            return new ActObject($"抽取仪式{number}")
            {
                Leads = [.. attempts.Select(one => LeadOf(one.task))],
                Version = new("ceremony", string.Join('-', attempts.Select(one => one.RowVersion)), $"有{attempts.Count}项任务的仪式"),
                Key = number,
            };
        };
    }

    /// <summary>Who answers for the draw: the lead, and for a second look the body that arranged it, whoever's people look.</summary>
    internal static DepartmentCode LeadOf(InspectionTask task) => task.BackCheck is null ? task.Lead : task.Made.By.Department;

    private static async Task<ActObject> OfAsync(SupervisionDb db, InspectionTask task, CancellationToken cancel)
    {
        var last = await db.Attempts.AsNoTracking().Where(attempt => attempt.Task == task.Id)
            .OrderByDescending(attempt => attempt.Number).FirstOrDefaultAsync(cancel);
        var version = last is null
            ? ObjectVersion.OfRow("draw", task.RowVersion, "尚未冻结名录的任务")
            : ObjectVersion.OfRow("draw", last.RowVersion, $"第{last.Number}次抽取（{last.Phase.Named()}）");
        return new ActObject($"任务{task.Number}")
        {
            Leads = [LeadOf(task)],
            Participants = task.Participants,
            Signers = last is null ? [] : Signers(last),
            Version = version,
            Key = task.Number,
        };
    }

    private static List<EarlierSigner> Signers(DrawAttempt attempt)
    {
        List<EarlierSigner> signers = [EarlierStep.By(EarlierStep.Frozen, attempt.Frozen.By)];

        if (attempt.Committed is { } committed)
        {
            signers.Add(EarlierStep.By(EarlierStep.Committed, committed.By));
        }

        return signers;
    }
}
