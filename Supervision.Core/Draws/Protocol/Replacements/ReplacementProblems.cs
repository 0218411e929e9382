using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Replacements;

/// <summary>Everything that can stand in the way of a replacement, each with its code and its sentence.</summary>
public static class ReplacementProblems
{
    public static Problem TargetNotDrawn(string target) =>
        new("replacement.target-not-drawn", ProblemKind.NotFound, $"“{target}”不在现有的抽中对象之中：没有抽中，或者已经被替换。请核对。");

    public static Problem NoSuchPlace(string target, string team, int slot) =>
        new("replacement.no-such-place", ProblemKind.NotFound, $"对“{target}”的检查没有{team}的第{slot}个位置。请核对部门和位置。");

    public static Problem PlaceEmpty(string target, string team, int slot) =>
        new("replacement.place-empty", ProblemKind.Conflict, $"对“{target}”的检查，{team}的第{slot}个位置现在没有人，不能替换。有人返岗的，请以返岗的事由补位。");

    public static Problem PlaceTaken(string target, string team, int slot) =>
        new("replacement.place-taken", ProblemKind.Conflict, $"对“{target}”的检查，{team}的第{slot}个位置现在有人，返岗只用于补空缺的位置。要换人的，请换一个事由。");

    public static Problem ReasonUnknown(string reason) =>
        new("replacement.reason-unknown", ProblemKind.Invalid, $"“{reason}”不在抽取规则列明的替换事由之中。请从列明的事由中选择。");

    public static Problem ReasonOfOther(ReplacementReason reason) =>
        new("replacement.reason-of-other", ProblemKind.Invalid,
            $"事由“{reason.Name}”只用于替换{(reason.OfTarget ? "检查对象" : "检查人员")}。请换一个事由。");

    public static Problem OnlyHead(Actor actor) =>
        new("replacement.only-head", ProblemKind.Forbidden, $"替换须经负责人批准，{actor.Person}的角色是“{actor.Role.Named()}”。请报负责人批准。");

    public static Problem ComesHimself(string person) =>
        new("replacement.comes-himself", ProblemKind.Forbidden, $"按票号补上的人是{person}，正是批准替换的人。请由另一位负责人批准。");

    public static Problem AboutHead() =>
        new("recusal-request.about-head", ProblemKind.Forbidden, "申请回避的是本机关的一位负责人，由主要负责人决定。请报主要负责人。");

    public static Problem AboutChief() =>
        new("recusal-request.about-chief", ProblemKind.Forbidden,
            "申请回避的是主要负责人，由本机关负责人集体讨论或者上级机关书面决定，不在这里由一个人决定。请把申请报集体讨论或者上级机关，有了书面决定再以列明的事由替换。");

    public static Problem NotLocked() =>
        new("replacement.not-locked", ProblemKind.Conflict, "抽取还没有锁定，不能替换。请先锁定抽取。");

    public static Problem ResultEntered(string target) =>
        new("replacement.result-entered", ProblemKind.Conflict, $"对“{target}”的检查已经录入结果，不能再替换。");

    public static Problem CheckStarted(string target) =>
        new("replacement.check-started", ProblemKind.Conflict, $"对“{target}”的检查已经开始，不能再换检查对象。");

    public static Problem StoredDiffers() =>
        new("replacement.stored-differs", ProblemKind.Conflict,
            "已有的替换记录与按规则重新计算的不同，可能被人在系统之外写入过。请停止替换，导出抽取包核验，并报执法监督机构。");

    public static Problem RequestNotFound(string target) =>
        new("recusal-request.not-found", ProblemKind.NotFound, $"对“{target}”的检查没有等待决定的回避申请。请核对。");

    public static Problem RequestWaiting(string person) =>
        new("recusal-request.waiting", ProblemKind.Conflict, $"要求“{person}”回避的申请已经收到，正在等待决定。");

    public static Problem RequestWithoutReason() =>
        new("recusal-request.without-reason", ProblemKind.Invalid, "申请回避须写明申请人（100字以内）和理由（500字以内）。");

    public static Problem DecisionWithoutGrounds() =>
        new("recusal-request.without-grounds", ProblemKind.Invalid, "决定回避须写明依据和理由（500字以内）。");

    public static Problem NotOnCheck(string target, string inspector) =>
        new("recusal-request.not-on-check", ProblemKind.NotFound, $"“{inspector}”不是对“{target}”检查的人员。请核对执法证号。");
}
