using Supervision.Core.Accounts;
using Supervision.Core.Burden;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Emergencies;
using Supervision.Core.Plans;
using Supervision.Core.RuleLists;
using Supervision.Core.Sampling;

namespace Supervision.Core.Persistence.Hands;

/// <summary>
/// 另一人办理: every pair of steps that stands in rows and must be two people's. The guards of the database are printed from this list; the tests
/// hold it against the table of acts. Persons are compared and never names, and a deputy counts as both.
/// </summary>
public static class OtherHands
{
    private const string Proposals = "(select jsonb_agg(made.\"by\") from case_proposals as made where made.case_id = new.id)";

    // Who proposed, who stood on the check, and who was ever assigned.
    private const string HandlersOfOrder =
        "(select jsonb_build_array(new.proposed, (select found.officers from inspection_checks as found join breaches as one on one.\"check\" = found.id where one.id = new.breach),"
        + " (select jsonb_agg(given.officers) from handler_assignments as given where given.breach = new.breach)))";

    private const string Approved = "(new.decided ->> 'approved')::boolean";

    public static IReadOnlyList<OtherHand> All { get; } =
    [
        new(typeof(AnnualPlan), nameof(AnnualPlan.Reviewed), nameof(AnnualPlan.Drafted), "审核计划", "编制") { Pair = ExceptionPairs.PlanDraftedAndReviewed.Code },
        new(typeof(AnnualPlan), nameof(AnnualPlan.Approved), nameof(AnnualPlan.Drafted), "批准计划", "编制"),
        new(typeof(AnnualPlan), nameof(AnnualPlan.Approved), nameof(AnnualPlan.Reviewed), "批准计划", "审核"),

        // What came with the program is nobody's draft.
        new(typeof(ListVersion), nameof(ListVersion.Confirmed), nameof(ListVersion.Drafted), "核对条款", "起草清单") { Unless = "new.seed" },
        new(typeof(ListVersion), nameof(ListVersion.Adopted), nameof(ListVersion.Drafted), "采用清单", "起草清单") { Unless = "new.seed" },
        new(typeof(ListVersion), nameof(ListVersion.Adopted), nameof(ListVersion.Confirmed), "采用清单", "核对条款") { Unless = "new.seed" },

        new(typeof(EnforcementCase), nameof(EnforcementCase.Reviewed), Proposals, "法制审核", "办案"),
        new(typeof(EnforcementCase), nameof(EnforcementCase.Adopted), Proposals, "作出决定", "办案"),
        new(typeof(EnforcementCase), nameof(EnforcementCase.Adopted), nameof(EnforcementCase.Reviewed), "作出决定", "法制审核"),
        new(typeof(EnforcementCase), nameof(EnforcementCase.Closed), Proposals, "结案", "办案"),
        new(typeof(EnforcementCase), nameof(EnforcementCase.Closed), nameof(EnforcementCase.Closing), "结案", "提出结案"),

        new(typeof(OrderProposal), nameof(OrderProposal.Decided), HandlersOfOrder, "批准责令改正", "办案") { Unless = $"coalesce({Approved}, true) is false" },
        new(typeof(OrderProposal), nameof(OrderProposal.Decided), HandlersOfOrder, "退回责令改正", "办案") { Unless = $"coalesce({Approved}, false)" },

        new(typeof(InspectionCheck), nameof(InspectionCheck.Approved), nameof(InspectionCheck.Officers), "批准检查", "现场检查"),
        new(typeof(InspectionCheck), nameof(InspectionCheck.PartApprovals), nameof(InspectionCheck.Officers), "批准检查", "现场检查"),
        new(typeof(InspectionCheck), nameof(InspectionCheck.Waiver), nameof(InspectionCheck.Officers), "批准超限检查", "现场检查"),
        new(typeof(InspectionCheck), nameof(InspectionCheck.Confirmed), nameof(InspectionCheck.Entered), "签认检查结果", "录入结果"),
        new(typeof(InspectionCheck), nameof(InspectionCheck.Reviewed), nameof(InspectionCheck.Officers), "审核检查结果", "参加这项检查"),
        new(typeof(InspectionCheck), nameof(InspectionCheck.Reviewed), nameof(InspectionCheck.Entered), "审核检查结果", "录入结果"),

        new(typeof(EmergencyVisit), nameof(EmergencyVisit.Confirmed), nameof(EmergencyVisit.Started), "确认紧急检查", "开始紧急检查"),
        new(typeof(EmergencyVisit), nameof(EmergencyVisit.Approved), nameof(EmergencyVisit.Officers), "批准紧急检查", "现场检查"),
        new(typeof(EmergencyVisit), nameof(EmergencyVisit.Refused), nameof(EmergencyVisit.Officers), "不予批准紧急检查", "现场检查"),
        new(typeof(EmergencyVisit), nameof(EmergencyVisit.Reviewed), nameof(EmergencyVisit.Officers), "审核紧急检查结果", "现场检查"),
        new(typeof(WhiteListEntry), nameof(WhiteListEntry.Confirmed), nameof(WhiteListEntry.Entered), "确认无事不扰名单", "登记名单"),
        new(typeof(RatioScheme), nameof(RatioScheme.Adopted), nameof(RatioScheme.Drafted), "采用抽查比例方案", "起草比例"),

        new(typeof(DrawAttempt), nameof(DrawAttempt.Voided), nameof(DrawAttempt.Frozen), "作废抽取", "冻结名录"),
        new(typeof(DrawAttempt), nameof(DrawAttempt.Voided), nameof(DrawAttempt.Committed), "作废抽取", "公布抽取规则"),
    ];
}
