using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>例外的范围: for which pairs an exception may be registered, and for which never. What stands in neither list is refused as well.</summary>
public static class ExceptionPairs
{
    public static readonly ExceptionPair PlanDraftedAndReviewed = new("plan-drafted-reviewed", "编制计划和审核计划", true);
    public static readonly ExceptionPair RegisterAndPlan = new("registrar-planner", "名录管理和计划编制", true);
    public static readonly ExceptionPair RegisterAndUnit = new("registrar-unit-head", "名录管理和承办机构负责人", true);

    public static IReadOnlyList<ExceptionPair> All { get; } =
    [
        PlanDraftedAndReviewed,
        RegisterAndPlan,
        RegisterAndUnit,
        new("two-officers", "同一次检查的两名检查人员", false),
        new("checked-reviewed", "参加检查和审核检查结果", false),
        new("handled-reviewed", "办案和法制审核", false),
        new("handled-decided", "办案和作出决定", false),
        new("reviewed-decided", "法制审核和作出决定", false),
        new("heard-handled", "主持听证和办案", false),
        new("two-parties", "抽取的两个参与方", false),
        new("value-entered-confirmed", "登记公开数值和确认公开数值", false),
        new("imported-froze", "导入人员名录和冻结名录", false),
        new("own-recusal", "决定本人的回避", false),
        new("back-check-earlier", "抽查复核和参加原检查", false),
        new("own-grant", "授予自己角色", false),
        new("administrators", "安全管理员、系统管理员、审计管理员或者其中之一和业务角色", false),
        new("list-author-adopter", "起草、核对和采用清单", false),
    ];

    public static IReadOnlyList<ExceptionPair> Allowed { get; } = [.. All.Where(pair => pair.IsAllowed)];

    public static Result<ExceptionPair> Read(string? code)
    {
        if (All.FirstOrDefault(pair => pair.Code == code) is not { } found)
        {
            return PairWaiverProblems.PairMissing();
        }

        return found.IsAllowed ? found : PairWaiverProblems.NeverOnePerson(found);
    }

    /// <summary>The pair of two roles that one person of a department has only by an exception; null where none can be registered.</summary>
    public static ExceptionPair? OfRoles(Role one, Role other)
    {
        if (IncompatibleRoles.IsPair(one, other, Role.Registrar, Role.Planner))
        {
            return RegisterAndPlan;
        }

        return IncompatibleRoles.IsPair(one, other, Role.Registrar, Role.UnitHead) ? RegisterAndUnit : null;
    }
}
