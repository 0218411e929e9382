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
