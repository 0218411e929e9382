using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>检查与复核.</summary>
public static class CheckActs
{
    public static readonly ActRow Approve = new("ApproveChecks", "批准检查")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Lead, Relation.Item],
        Others = [EarlierStep.StandsOn],
        Extras = [Extra.Confirmed],
        Line = "户数、超限的理由",
        Guard = "inspection_checks：批准在前；参与部门批准自己的人员，通知书发出以前",
    };

    public static readonly ActRow Notify = new("NotifyChecks", "发出检查通知书")
    {
        Roles = [Role.UnitHead, Role.Archivist],
        Relations = [Relation.Lead],
        Line = "份数",
        Guard = "inspection_checks：批准之后",
    };

    public static readonly ActRow Waive = new("WaiveVisitLimits", "批准超限检查")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Lead],
        Others = [EarlierStep.StandsOn],
        Extras = [Extra.Reasons],
        Line = "限制、理由",
        Guard = "inspection_checks：不改",
    };

    public static readonly ActRow Start = new("StartCheck", "扫码开始检查")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Line = "地点、日期、原因",
        Guard = "inspection_checks：有码之后；本人在场（待建）",
    };

    public static readonly ActRow Enter = new("EnterResult", "录入检查结果")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Line = "事项、结果",
        Guard = "inspection_checks：审核之后不改；联合检查各部门只录入自己的事项",
    };

    public static readonly ActRow Confirm = new("ConfirmResult", "签认检查结果")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Others = [EarlierStep.Entered],
        Line = "结果",
        Guard = "inspection_checks：录入之后、录入的内容不变；另一人",
    };

    public static readonly ActRow Import = new("ImportResults", "批量导入结果")
    {
        Roles = [Role.Archivist, Role.Inspector],
        Relations = [Relation.Lead, Relation.Item],
        Seen = SeenVersion.File,
        Line = "结果",
        Guard = "inspection_checks：审核之后不改；联合检查各部门只导入自己的事项",
        AlsoBy = ["TakeResultsFile", "TakeResult"],
    };

    public static readonly ActRow GiveBack = new("GiveBackResult", "退回检查结果")
    {
        Roles = [Role.UnitHead, Role.Approver],
        Relations = [Relation.Lead, Relation.Item],
        Others = [EarlierStep.Entered, EarlierStep.EverStood],
        Extras = [Extra.Reasons],
        Line = "理由",
        Guard = "inspection_checks：审核之后不退；另一人",
    };

    public static readonly ActRow Review = new("ReviewResult", "审核检查结果")
    {
        Roles = [Role.UnitHead, Role.Approver],
        Relations = [Relation.Lead, Relation.Item],
        Others = [EarlierStep.Entered, EarlierStep.EverStood],
        Extras = [Extra.Confirmed],
        Line = "结果、是否已由各部门审核完毕",
        Guard = "inspection_checks：签认之后、与日志一致；另一人；联合检查各部门审核自己的事项，全部审核后公示",
    };

    public static readonly ActRow ExportTasks = new("ExportTaskList", "导出任务清单")
    {
        Roles = [Role.UnitHead, Role.Archivist],
        Relations = [Relation.Lead, Relation.Item],
        Seen = SeenVersion.None,
        IsReadLogged = true,
        Line = "行数",
        Guard = "只读",
    };

    public static readonly ActRow EnterBackCheck = new("EnterBackCheckReview", "录入书面复核")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Others = [EarlierStep.TookPart],
        Line = "结论",
        Guard = "back_checks：两人签认",
    };

    public static readonly ActRow SignBackCheck = new("SignBackCheckReview.Sign", "签认书面复核")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Others = [EarlierStep.ReviewEntered, EarlierStep.TookPart],
        Line = "结论",
        Guard = "back_checks：两人签认",
    };

    public static readonly ActRow GiveBackBackCheck = new("SignBackCheckReview.GiveBack", "退回书面复核")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Others = [EarlierStep.ReviewEntered, EarlierStep.TookPart],
        Extras = [Extra.Reasons],
        Line = "结论、理由",
        Guard = "back_checks：两人签认",
    };

    public static readonly ActRow ApproveBackCheckVisit = new("ApproveBackCheckVisit", "批准复核入企")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Lead],
        Others = [EarlierStep.StandsOn, EarlierStep.TookPart],
        Extras = [Extra.Reasons],
        Line = "理由、通知书",
        Guard = "back_checks：书面复核之后",
    };

    public static readonly ActRow RecordBackCheckVisit = new("RecordBackCheckVisit", "记录复核入企")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Others = [EarlierStep.TookPart],
        Line = "所见",
        Guard = "back_checks：批准之后",
    };

    public static IReadOnlyList<ActRow> All { get; } =
    [
        Approve, Notify, Waive, Start, Enter, Confirm, Import, GiveBack, Review, ExportTasks, EnterBackCheck, SignBackCheck, GiveBackBackCheck,
        ApproveBackCheckVisit, RecordBackCheckVisit,
    ];
}
