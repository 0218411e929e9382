using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Core.Plans;

/// <summary>Everything that can stand in the way of a plan or a task, each with its code and its sentence.</summary>
public static class PlanProblems
{
    public static Problem NotFound(string number) =>
        new("plan.not-found", ProblemKind.NotFound, $"没有编号为“{number}”的计划。请核对计划编号。");

    public static Problem NumberTaken(string number) =>
        new("plan.number-taken", ProblemKind.Conflict, $"计划编号“{number}”已被使用。请换一个编号。");

    public static Problem NumberMissing() =>
        new("plan.number-missing", ProblemKind.Invalid, "计划编号应为1至40个字。请填写本市唯一的计划编号。");

    public static Problem TaskNumberForm(string number) =>
        new("task.number-form", ProblemKind.Invalid, $"任务编号“{number}”不合格式。请用1至40个字母、数字和连字符，例如 XT-2026-0001。");

    public static Problem TaskNumberTaken(string number) =>
        new("task.number-taken", ProblemKind.Conflict, $"任务编号“{number}”已被使用。请换一个编号。");

    public static Problem TitleLength(int length) =>
        new("plan.title-length", ProblemKind.Invalid, $"计划名称应为1至{AnnualPlan.TitleMaxLength}个字，现为{length}个字。");

    public static Problem NoTasks() =>
        new("plan.no-tasks", ProblemKind.Invalid, "计划里没有任务。请至少列入一项抽查任务。");

    public static Problem LineTwice(int line) =>
        new("plan.line-twice", ProblemKind.Invalid, $"计划里有两项任务的序号都是{line}。请给每项任务不同的序号。");

    public static Problem TaskWithoutTitle(int line) =>
        new("plan.task-without-title", ProblemKind.Invalid, $"第{line}项任务没有名称。请填写任务名称。");

    public static Problem TaskWithoutItems(PlannedTask task) =>
        new("plan.task-without-items", ProblemKind.Invalid, $"任务《{task.Title}》没有抽查事项。请从已公布的事项清单中选择。");

    public static Problem LeadNotTakingPart(PlannedTask task) =>
        new("plan.lead-not-taking-part", ProblemKind.Invalid, $"任务《{task.Title}》的牵头部门{task.Lead}不在参与部门之中。请把它加入参与部门。");

    public static Problem PeriodBackwards(PlannedTask task) =>
        new("plan.period-backwards", ProblemKind.Invalid, $"任务《{task.Title}》的结束日期早于开始日期。请更正实施期限。");

    public static Problem PeriodOutsideYear(PlannedTask task, int year) =>
        new("plan.period-outside-year", ProblemKind.Invalid, $"任务《{task.Title}》的实施期限不在{year}年之内。请更正实施期限或计划年度。");

    public static Problem ItemUnknown(string item) =>
        new("plan.item-unknown", ProblemKind.Invalid, $"事项清单中没有代码为“{item}”的事项。请先登记该事项。");

    public static Problem ItemNotPublished(string item) =>
        new("plan.item-not-published", ProblemKind.Conflict, $"事项“{item}”尚未公布，未公布的事项不得检查。请先公布该事项，或从任务中去掉它。");

    public static Problem ItemOfOthers(string item, DepartmentCode owner) =>
        new("plan.item-of-others", ProblemKind.Invalid, $"事项“{item}”属于{owner}，该部门没有参加这项任务。请把它列为参与部门，或去掉这个事项。");

    public static Problem NotListed(DepartmentCode department) =>
        new("plan.department-not-listed", ProblemKind.Forbidden, $"“{department}”不在公布的行政执法主体清单中，不能安排检查。请先将其列入主体清单。");

    public static Problem OnlyHead(Actor actor, string act) =>
        new("plan.only-head", ProblemKind.Forbidden, $"{act}须由负责人办理，{actor.Person}的角色是“{actor.Role.Named()}”。请由负责人办理。");

    public static Problem AlreadyDone(AnnualPlan plan, string step) =>
        new("plan.already-done", ProblemKind.Conflict, $"《{plan.Title}》已经{step}过，不能重复办理。");

    public static Problem NotYet(AnnualPlan plan, string before, string step) =>
        new("plan.not-yet", ProblemKind.Conflict, $"《{plan.Title}》还没有{before}，不能{step}。请先完成{before}。");

    public static Problem FilingWithoutNumber(AnnualPlan plan) =>
        new("plan.filing-without-number", ProblemKind.Invalid, $"《{plan.Title}》的备案缺少文号。请填写备案文号。");

    public static Problem AmendmentWithoutReason(AnnualPlan plan) =>
        new("plan.amendment-without-reason", ProblemKind.Invalid, $"调整《{plan.Title}》须写明理由，理由会向社会公开。");

    public static Problem NothingAmended(AnnualPlan plan) =>
        new("plan.nothing-amended", ProblemKind.Invalid, $"对《{plan.Title}》的调整没有任何变化。请检查调整内容。");

    public static Problem TaskNotFound(string number) =>
        new("task.not-found", ProblemKind.NotFound, $"没有编号为“{number}”的抽查任务。请核对任务编号。");

    public static Problem LineNotFound(AnnualPlan plan, int line) =>
        new("task.line-not-found", ProblemKind.NotFound, $"《{plan.Title}》中没有第{line}项任务。请核对序号。");

    public static Problem LineTaken(AnnualPlan plan, int line, string task) =>
        new("task.line-taken", ProblemKind.Conflict, $"《{plan.Title}》第{line}项已经建立任务{task}。一项计划只建立一个任务。");

    public static Problem GroundWithoutDocument(TemporaryGround ground) =>
        new("task.ground-without-document", ProblemKind.Invalid, $"因“{ground.Named()}”临时安排检查，须填写依据材料的名称和文号。");

    public static Problem TemporaryNeedsHead(Actor actor) =>
        new("task.temporary-needs-head", ProblemKind.Forbidden, $"计划外任务须由部门负责人批准，{actor.Person}的角色是“{actor.Role.Named()}”。请报负责人批准。");

    public static Problem CampaignNotFiled() =>
        new("task.campaign-not-filed", ProblemKind.Invalid, "专项检查须由主要负责人批准并报信用监管机构备案。请填写备案文号。");
}
