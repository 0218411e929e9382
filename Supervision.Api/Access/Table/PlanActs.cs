using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>计划与任务.</summary>
public static class PlanActs
{
    public static readonly ActRow Draft = new("DraftPlan", "编制计划")
    {
        Roles = [Role.Planner],
        Relations = [Relation.Own],
        Seen = SeenVersion.New,
        Line = "标题、任务数",
        Guard = "annual_plans：签名的人就是登录的人",
    };

    public static readonly ActRow Review = new("AdvancePlan.Review", "审核计划")
    {
        Roles = [Role.LegalReviewer, Role.UnitHead],
        Relations = [Relation.Own],
        Others = [EarlierStep.Drafted],
        Waivable = [new(EarlierStep.Drafted, ExceptionPairs.PlanDraftedAndReviewed)],
        Line = "意见、文本摘要",
        Guard = "annual_plans：次序；另一人",
        ToCome = ["审核意见", "退回"],
    };

    public static readonly ActRow Approve = new("AdvancePlan.Approve", "批准计划")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.Drafted, EarlierStep.Reviewed],
        Extras = [Extra.Confirmed],
        Line = "摘要",
        Guard = "annual_plans：次序、负责人；另一人",
    };

    public static readonly ActRow FileWithSuperior = new("AdvancePlan.FileWithSuperior", "报上级备案")
    {
        Roles = [Role.Planner, Role.Archivist],
        Relations = [Relation.Own],
        Extras = [Extra.Document],
        Line = "文号、送达方式",
        Guard = "annual_plans：批准之后",
        ToCome = ["上级的备案回执"],
    };

    public static readonly ActRow FileWithJustice = new("AdvancePlan.FileWithJustice", "报司法行政部门备案")
    {
        Roles = [Role.Planner, Role.Archivist],
        Relations = [Relation.Own],
        Extras = [Extra.Document],
        Line = "文号、送达方式",
        Guard = "annual_plans：批准之后",
        ToCome = ["司法行政部门的备案回执"],
    };

    public static readonly ActRow Publish = new("AdvancePlan.Publish", "公布计划")
    {
        Roles = [Role.Planner, Role.DisclosureClerk],
        Relations = [Relation.Own],
        Extras = [Extra.Confirmed],
        Line = "公布文本摘要",
        Guard = "annual_plans：备案之后、与日志一致",
    };

    public static readonly ActRow Amend = new("AmendPlan", "调整计划")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Extras = [Extra.Reasons, Extra.Confirmed],
        Line = "差异",
        Guard = "annual_plans：与日志一致",
        ToCome = ["由另一人起草调整稿", "调整后再备案"],
    };

    public static readonly ActRow MakeTask = new("MakeTask", "建立任务")
    {
        Roles = [Role.Planner],
        Relations = [Relation.Lead],
        Line = "计划、序号、是否密封",
        Guard = "inspection_tasks：出自已公布的计划",
        ToCome = ["参与部门同意的文件"],
    };

    public static readonly ActRow MakeTemporaryTask = new("MakeTemporaryTask", "建立计划外任务")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Lead],
        Seen = SeenVersion.New,
        Extras = [Extra.Document, Extra.Confirmed],
        Line = "事由、文号、备案",
        Guard = "inspection_tasks：事由有文件",
        ToCome = ["由计划编制人员起草、负责人签署", "专项行动由主要负责人批准"],
    };

    public static readonly ActRow MakeBackCheckTask = new("MakeBackCheckTask", "安排抽查复核")
    {
        Roles = [Role.Approver, Role.Supervisor],
        Seen = SeenVersion.New,
        Line = "范围",
        Guard = "inspection_tasks：复核任务的范围",
    };

    public static IReadOnlyList<ActRow> All { get; } =
        [Draft, Review, Approve, FileWithSuperior, FileWithJustice, Publish, Amend, MakeTask, MakeTemporaryTask, MakeBackCheckTask];
}
