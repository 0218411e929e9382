using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.BackChecks;

/// <summary>Everything that can stand in the way of a back-check, each with its code and its sentence.</summary>
public static class BackCheckProblems
{
    public static Problem NotFound(string id) =>
        new("back-check.not-found", ProblemKind.NotFound, $"没有找到编号为“{id}”的复核。请从复核清单中选择。");

    public static Problem EmptyFrame() =>
        new("back-check.empty-frame", ProblemKind.Conflict, "复核范围内没有已审核而未复核过的检查。请更正检查完成日期或原检查部门。");

    public static Problem CheckNotFinished(string target) =>
        new("back-check.not-finished", ProblemKind.Conflict, $"对“{target}”的检查结果还没有审核，不能复核。");

    public static Problem OwnCheck(string person, string target) =>
        new("back-check.own-check", ProblemKind.Forbidden, $"{person}参加过对“{target}”的检查，不能复核自己参加的检查。请作废后重新抽取。");

    public static Problem NotDrawn(BackCheck back, Actor actor) =>
        new("back-check.not-drawn", ProblemKind.Forbidden,
            $"{actor.Person}不是抽中的复核人员。对“{back.TargetName}”的复核由{string.Join('、', back.Officers.Select(one => one.Name))}办理。");

    public static Problem AlreadyReviewed(BackCheck back) =>
        new("back-check.already-reviewed", ProblemKind.Conflict, back.Review is { HasEffect: false }
            ? $"对“{back.TargetName}”的书面复核已经录入，等待另一名复核人员签认。"
            : $"对“{back.TargetName}”的书面复核已由两人签认，不能再改。");

    public static Problem NoOutcome() =>
        new("back-check.no-outcome", ProblemKind.Invalid, "没有选择复核结论。请选择“与原检查一致”或者“与原检查有出入”。");

    public static Problem NothingToSign(BackCheck back) =>
        new("back-check.nothing-to-sign", ProblemKind.Conflict, $"对“{back.TargetName}”还没有录入书面复核，没有可以签认或者退回的。请先由一名复核人员录入。");

    public static Problem SignsOwnReview(Actor actor) =>
        new("back-check.signs-own-review", ProblemKind.Forbidden, $"这份书面复核由{actor.Person}录入，须由另一名复核人员签认或者退回。");

    public static Problem GivenBackWithoutReason() =>
        new("back-check.given-back-without-reason", ProblemKind.Invalid, "退回书面复核须写明理由：哪里不同意。");

    public static Problem NothingLeftToDo(BackCheck back) =>
        new("back-check.nothing-left-to-do", ProblemKind.Conflict, $"对“{back.TargetName}”的书面复核已由两人签认，也没有待办的入企，不能再替换人员。");

    public static Problem NotDropped(string task) =>
        new("back-check.not-dropped", ProblemKind.Conflict, $"{task}是复核任务，复核的是案卷，不因检查对象的变化而更换。需要更换人员的，请替换人员。");

    public static Problem PlaceEmpty(BackCheck back) =>
        new("back-check.place-empty", ProblemKind.Conflict, $"对“{back.TargetName}”的复核现有{back.Officers.Count}名复核人员，须有两人才能入企。请先补足人员。");

    public static Problem FindingTooLong(int length) =>
        new("back-check.finding-too-long", ProblemKind.Invalid, $"入企所见最多{BackCheckVisit.TextMaxLength}个字，现为{length}个字。请精简。");

    public static Problem OtherBodyFirst(string body, IReadOnlyList<string> others) =>
        new("back-check.other-body-first", ProblemKind.Conflict,
            $"{body}参加过这一范围的检查，而人员名录中有没有参加、人员足够的单位。请改由{string.Join('、', others)}中的一个单位复核。");

    public static Problem DeviatesWithoutReasons() =>
        new("back-check.no-reasons", ProblemKind.Invalid, "复核结论是与原检查有出入，须写明出入在哪里和理由。");

    public static Problem AgreesWithReasons() =>
        new("back-check.needless-reasons", ProblemKind.Invalid, "复核结论是与原检查一致，却填写了出入。请更正其中一处。");

    public static Problem ReasonsTooLong(int length) =>
        new("back-check.reasons-too-long", ProblemKind.Invalid, $"理由最多{BackCheckReview.ReasonsMaxLength}个字，现为{length}个字。请精简。");

    public static Problem OnlyHead(Actor actor) =>
        new("back-check.only-head", ProblemKind.Forbidden,
            $"复核入企须经行政机关负责人批准，{actor.Person}的角色是“{actor.Role.Named()}”。请报负责人批准。");

    public static Problem PaperFirst(BackCheck back) =>
        new("back-check.paper-first", ProblemKind.Conflict, $"对“{back.TargetName}”还没有两人签认的书面复核。请先复核案卷，书面不能查清的再报批入企。");

    public static Problem VisitWithoutReason() =>
        new("back-check.visit-without-reason", ProblemKind.Invalid, "批准复核入企须写明理由：书面复核为什么不能查清。");

    public static Problem VisitTwice(BackCheck back) =>
        new("back-check.visit-twice", ProblemKind.Conflict, $"对“{back.TargetName}”的复核入企已经批准过，一次复核至多入企一次。");

    public static Problem OverYearlyCap(BackCheck back, VisitLimit limit) =>
        new("back-check.over-yearly-cap", ProblemKind.Conflict,
            $"“{back.TargetName}”一年内的检查已达{limit.Count}次的上限，不能再入企复核。请以书面复核结案。");

    public static Problem OverOwnCap(BackCheck back, VisitLimit limit) =>
        new("back-check.over-own-cap", ProblemKind.Conflict,
            $"“{back.TargetName}”一年内的复核入企已达{limit.Count}次的上限，不能再入企复核。请以书面复核结案。");

    public static Problem NoCap(DateOnly on) =>
        new("back-check.no-cap", ProblemKind.Conflict, $"没有在{on:yyyy-MM-dd}有效的复核入企次数上限，不能批准入企。请先补充频次上限表。");

    public static Problem OutsidePeriod(DateOnly from, DateOnly to) =>
        new("back-check.outside-period", ProblemKind.Conflict, $"复核期限是{from:yyyy-MM-dd}至{to:yyyy-MM-dd}，期限已过，不能再批准入企。");

    public static Problem VisitNotApproved(BackCheck back) =>
        new("back-check.visit-not-approved", ProblemKind.Conflict, $"对“{back.TargetName}”的复核没有批准入企，也没有检查码，企业有权拒绝。请先报负责人批准。");

    public static Problem CodeUsed(BackCheck back) =>
        new("back-check.code-used", ProblemKind.Conflict, $"对“{back.TargetName}”复核入企的检查码已经用过，一码只用一次。");

    public static Problem OutsideWindow(BackCheck back, CheckCode code) =>
        new("back-check.outside-window", ProblemKind.Conflict,
            $"对“{back.TargetName}”复核入企的检查码有效期是{code.From:yyyy-MM-dd}至{code.To:yyyy-MM-dd}，不在有效期内不能入企。");

    public static Problem VisitIncomplete() =>
        new("back-check.visit-incomplete", ProblemKind.Invalid, "请写明入企所见，以及企业扫码的地点；没有扫码的写明原因。");
}
