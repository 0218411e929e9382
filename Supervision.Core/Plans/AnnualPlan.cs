using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Plans;

/// <summary>年度抽查计划: a promise to inspect, made before anyone knows whom chance will name. Its state is read off what was signed.</summary>
public sealed class AnnualPlan
{
    public const int TitleMaxLength = 200;

    private AnnualPlan()
    {
    }

    public required PlanId Id { get; init; }

    /// <summary>计划编号, unique.</summary>
    public required string Number { get; init; }

    public required int Year { get; init; }

    public required string Title { get; init; }

    public required DepartmentCode Department { get; init; }

    public required Signed Drafted { get; init; }

    public Signed? Reviewed { get; private set; }

    public Signed? Approved { get; private set; }

    /// <summary>报上一级部门备案.</summary>
    public Signed? FiledWithSuperior { get; private set; }

    /// <summary>报同级司法行政部门备案.</summary>
    public Signed? FiledWithJustice { get; private set; }

    public Signed? Published { get; private set; }

    /// <summary>By the latest amendment.</summary>
    public IReadOnlyList<PlannedTask> Tasks { get; private set; } = [];

    public IReadOnlyList<PlanAmendment> Amendments { get; private set; } = [];

    public uint RowVersion { get; private set; }

    public PlanState State
    {
        get
        {
            if (Published is not null)
            {
                return PlanState.Published;
            }

            if (FiledWithSuperior is not null && FiledWithJustice is not null)
            {
                return PlanState.Filed;
            }

            if (Approved is not null)
            {
                return PlanState.Approved;
            }

            if (Reviewed is not null)
            {
                return PlanState.Reviewed;
            }

            return PlanState.Draft;
        }
    }

    /// <summary>备案是否逾期: whether on that day one of the two filings is missing or was made after the last day allowed.</summary>
    /// <param name="lastDay">Itself still in time.</param>
    public bool IsFiledLate(DateOnly lastDay, DateOnly asOf) =>
        new[] { FiledWithSuperior, FiledWithJustice }.Any(filed => (filed is null ? asOf : OfficeClock.DayOf(filed.At)) > lastDay);

    /// <summary>The tasks as first published, shown beside the amended ones.</summary>
    public IReadOnlyList<PlannedTask> OriginalTasks => Amendments.Count > 0 ? Amendments[0].Before : Tasks;

    public static Result<AnnualPlan> Draft(
        PlanId id, string number, int year, string title, DepartmentCode department, IReadOnlyList<PlannedTask> tasks, Signed drafted)
    {
        if (title.Length is 0 or > TitleMaxLength)
        {
            return PlanProblems.TitleLength(title.Length);
        }

        if (Check(year, tasks) is { } problem)
        {
            return problem;
        }

        return new AnnualPlan
        {
            Id = id,
            Number = number,
            Year = year,
            Title = title,
            Department = department,
            Drafted = drafted,
            Tasks = tasks,
        };
    }

    public Result<Done> Review(Signed signed) =>
        Reviewed is not null ? PlanProblems.AlreadyDone(this, "审核") : Step(() => Reviewed = signed);

    public Result<Done> Approve(Signed signed)
    {
        if (Reviewed is null)
        {
            return PlanProblems.NotYet(this, "审核", "批准");
        }

        if (Approved is not null)
        {
            return PlanProblems.AlreadyDone(this, "批准");
        }

        if (signed.By.Role is not Role.Approver)
        {
            return PlanProblems.OnlyHead(signed.By, "批准计划");
        }

        return Step(() => Approved = signed);
    }

    public Result<Done> File(PlanFiling with, Signed signed)
    {
        if (Approved is null)
        {
            return PlanProblems.NotYet(this, "批准", "备案");
        }

        if (string.IsNullOrWhiteSpace(signed.DocumentNumber))
        {
            return PlanProblems.FilingWithoutNumber(this);
        }

        if ((with is PlanFiling.Superior ? FiledWithSuperior : FiledWithJustice) is not null)
        {
            return PlanProblems.AlreadyDone(this, with is PlanFiling.Superior ? "报上级部门备案" : "报司法行政部门备案");
        }

        return with is PlanFiling.Superior ? Step(() => FiledWithSuperior = signed) : Step(() => FiledWithJustice = signed);
    }

    public Result<Done> Publish(Signed signed)
    {
        if (State is PlanState.Published)
        {
            return PlanProblems.AlreadyDone(this, "公布");
        }

        if (State is not PlanState.Filed)
        {
            return PlanProblems.NotYet(this, "报上级和司法行政部门备案", "公布");
        }

        return Step(() => Published = signed);
    }

    /// <summary>Changes a published plan; the earlier text stays and the difference is public.</summary>
    public Result<PlanAmendment> Amend(IReadOnlyList<PlannedTask> tasks, string reason, Signed approved)
    {
        if (Published is null)
        {
            return PlanProblems.NotYet(this, "公布", "调整");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return PlanProblems.AmendmentWithoutReason(this);
        }

        if (approved.By.Role is not Role.Approver)
        {
            return PlanProblems.OnlyHead(approved.By, "调整计划");
        }

        if (Check(Year, tasks) is { } problem)
        {
            return problem;
        }

        var amendment = new PlanAmendment(Amendments.Count + 1, reason, approved, Tasks, tasks);

        if (!amendment.Differences().Any())
        {
            return PlanProblems.NothingAmended(this);
        }

        Amendments = [.. Amendments, amendment];
        Tasks = tasks;
        return amendment;
    }

    private static Problem? Check(int year, IReadOnlyList<PlannedTask> tasks)
    {
        if (tasks.Count == 0)
        {
            return PlanProblems.NoTasks();
        }

        if (tasks.GroupBy(task => task.Line).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return PlanProblems.LineTwice(twice.Key);
        }

        return tasks.Select(task => TaskRules.Check(year, task)).FirstOrDefault(found => found is not null);
    }

    private static Result<Done> Step(Action step)
    {
        step();
        return default(Done);
    }
}

public enum PlanState { Draft, Reviewed, Approved, Filed, Published }

public enum PlanFiling { Superior, Justice }
