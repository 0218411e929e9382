using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Core.Disclosures;

/// <summary>Everything that can stand in the way of a disclosure, each with its code and its sentence.</summary>
public static class DisclosureProblems
{
    public static Problem NotFound(string record) =>
        new("disclosure.not-found", ProblemKind.NotFound, $"没有找到公示信息“{record}”。请核对编号。");

    public static Problem AlreadyWithdrawn(Disclosure disclosure) =>
        new("disclosure.already-withdrawn", ProblemKind.Conflict, $"“{disclosure.TargetName}”的这条公示信息已经撤回。");

    public static Problem WithdrawnWithoutReason() =>
        new("disclosure.withdrawn-without-reason", ProblemKind.Invalid, "撤回公示须写明理由，例如变更或者撤销决定的文号。");

    public static Problem OnlyHead(Actor actor) =>
        new("disclosure.only-head", ProblemKind.Forbidden,
            $"撤回公示须由行政机关负责人决定，{actor.Person}的角色是“{actor.Role.Named()}”。请报负责人决定。");

    public static Problem OtherDepartment(Disclosure disclosure, DepartmentCode department) =>
        new("disclosure.other-department", ProblemKind.Forbidden,
            $"“{disclosure.TargetName}”的公示信息由{disclosure.Department}作出，{department}不能处理。请由作出机关处理。");

    public static Problem DeliveryNotFound(long sequence) =>
        new("delivery.not-found", ProblemKind.NotFound, $"没有找到第{sequence}号推送。请核对编号。");

    public static Problem NotRejected(Delivery delivery) =>
        new("delivery.not-rejected", ProblemKind.Conflict,
            $"第{delivery.Sequence}号推送没有被退回，现在是“{delivery.State.Named()}”，不需要重新推送。");

    public static Problem NotMapped(string channel, string words) =>
        new("delivery.not-mapped", ProblemKind.Conflict, $"{channel}的对照表中没有“{words}”。请补充对照表后重新推送。");

    public static Problem Missing(string channel, string column) =>
        new("delivery.column-missing", ProblemKind.Invalid, $"{channel}要求填写“{column}”，这条记录没有。请补充后重新推送。");

    public static Problem TooLong(string channel, string column, int length, int limit) =>
        new("delivery.column-too-long", ProblemKind.Invalid,
            $"“{column}”有{length}个字，{channel}最多接收{limit}个字。请缩短后重新推送。");
}
