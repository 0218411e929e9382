using System.Globalization;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Core.Checks;

/// <summary>Everything that can stand in the way of a check, each with its code and its sentence.</summary>
public static class CheckProblems
{
    public static Problem NotFound(string key) =>
        new("check.not-found", ProblemKind.NotFound, $"没有找到对“{key}”的检查。请核对任务编号和检查对象。");

    public static Problem TooFewOfficers(string target, DepartmentCode department, int count) =>
        new("check.too-few-officers", ProblemKind.Conflict,
            $"对“{target}”的检查，{department}只有{count}名执法人员，须不少于两人。请先补足人员。");

    public static Problem OnlyHead(Actor actor) =>
        new("check.only-head", ProblemKind.Forbidden,
            $"入企检查须经行政机关负责人批准，{actor.Person}的角色是“{actor.Role.Named()}”。请报负责人批准。");

    public static Problem AlreadyApproved(InspectionCheck check) =>
        new("check.already-approved", ProblemKind.Conflict, $"对“{check.TargetName}”的检查已经批准。");

    public static Problem NobodyThere(InspectionCheck check, DepartmentCode department) =>
        new("check.nobody-there", ProblemKind.Conflict, $"对“{check.TargetName}”的检查没有{department}的人员，不用批准。");

    public static Problem ApprovedTooLate(InspectionCheck check, DepartmentCode department) =>
        new("check.approved-too-late", ProblemKind.Conflict,
            $"对“{check.TargetName}”的检查，通知书{check.NoticeNumber}发出时{department}还没有批准，这个部门不参加这次检查。需要检查的，另行安排。");

    public static Problem NotGoing(InspectionCheck check, DepartmentCode department) =>
        new("check.not-going", ProblemKind.Conflict, $"对“{check.TargetName}”的检查，{department}的负责人没有在通知书发出以前批准，这个部门不参加。");

    public static Problem NotApproved(InspectionCheck check) =>
        new("check.not-approved", ProblemKind.Conflict, $"对“{check.TargetName}”的检查还没有批准，不能发出通知书和检查码。请先报负责人批准。");

    public static Problem AlreadyNotified(InspectionCheck check) =>
        new("check.already-notified", ProblemKind.Conflict, $"对“{check.TargetName}”的检查已经发出通知书{check.NoticeNumber}。");

    public static Problem CertificateExpires(CheckOfficer officer, DateOnly lastDay) =>
        new("check.certificate-expires", ProblemKind.Conflict,
            $"{officer.Name}的执法证{officer.Certificate}于{officer.ValidTo:yyyy-MM-dd}到期，早于检查期限{lastDay:yyyy-MM-dd}。请按规则替换人员。");

    public static Problem VisitTimeMissing(IReadOnlyList<string> targets) =>
        new("check.visit-time-missing", ProblemKind.Invalid,
            $"没有写到场时间：{string.Join("、", targets.Take(3))}{(targets.Count > 3 ? $"等{targets.Count}户" : "")}。通知书须写明到场的日期和时分，请逐户写明。");

    public static Problem VisitOfNobody(string target) =>
        new("check.visit-of-nobody", ProblemKind.Invalid, $"{target}不在等待通知的检查中。请删去这一行，或者核对代码。");

    public static Problem VisitOutsideTask(InspectionCheck check, DateTimeOffset at, DateOnly from, DateOnly to) =>
        new("check.visit-outside-task", ProblemKind.Invalid,
            $"对“{check.TargetName}”的到场时间{Said(at)}不在任务的检查期间（{from:yyyy-MM-dd}至{to:yyyy-MM-dd}）。请改在期间以内。");

    public static Problem VisitInThePast(InspectionCheck check, DateTimeOffset at) =>
        new("check.visit-in-the-past", ProblemKind.Invalid, $"对“{check.TargetName}”的到场时间{Said(at)}已经过去。请写以后的时间。");

    public static Problem VisitsTwoAtOnce(CheckOfficer officer, InspectionCheck one, InspectionCheck other, DateTimeOffset at) =>
        new("check.visits-two-at-once", ProblemKind.Invalid,
            $"{officer.Name}不能在{Said(at)}同时到“{one.TargetName}”和“{other.TargetName}”。请把两户的时间错开。");

    public static Problem NoCode(InspectionCheck check) =>
        new("check.no-code", ProblemKind.Conflict, $"对“{check.TargetName}”的检查没有检查码，企业有权拒绝。请先批准并发出通知书。");

    public static Problem CodeUsed(InspectionCheck check) =>
        new("check.code-used", ProblemKind.Conflict, $"对“{check.TargetName}”的检查码已经用过，一码只用一次。");

    public static Problem OutsideWindow(InspectionCheck check, CheckCode code) =>
        new("check.outside-window", ProblemKind.Conflict,
            $"对“{check.TargetName}”的检查码有效期是{code.From:yyyy-MM-dd}至{code.To:yyyy-MM-dd}，不在有效期内不能检查。");

    public static Problem UnscannedWithoutReason(InspectionCheck check) =>
        new("check.unscanned-without-reason", ProblemKind.Invalid, $"对“{check.TargetName}”的检查没有扫码，请写明原因。");

    public static Problem NotStarted(InspectionCheck check) =>
        new("check.not-started", ProblemKind.Conflict, $"对“{check.TargetName}”的检查还没有扫码开始，不能录入结果。");

    public static Problem AlreadyReviewed(InspectionCheck check) =>
        new("check.already-reviewed", ProblemKind.Conflict, $"对“{check.TargetName}”的检查结果已经审核，不能再改。如有错误，请走更正程序。");

    public static Problem EndsBeforeStart(InspectionCheck check, DateOnly started, DateOnly ended) =>
        new("check.ends-before-start", ProblemKind.Invalid,
            $"对“{check.TargetName}”的检查完成日期{ended:yyyy-MM-dd}早于开始日期{started:yyyy-MM-dd}。请更正日期。");

    public static Problem NothingEntered(InspectionCheck check) =>
        new("check.nothing-entered", ProblemKind.Conflict, $"对“{check.TargetName}”的检查还没有录入结果。");

    public static Problem AlreadyConfirmed(InspectionCheck check, Signed confirmed) =>
        new("check.already-confirmed", ProblemKind.Conflict, $"对“{check.TargetName}”的检查结果已由{confirmed.By.Person}签认。");

    public static Problem DepartmentsDiffer(InspectionCheck check, CheckPart other) =>
        new("check.departments-differ", ProblemKind.Conflict,
            $"对“{check.TargetName}”的联合检查，{other.Entered.By.Person}（{other.Department}）录入的总体结果与这里填的不能并存：是不是已经歇业、注销或者无法联系，各部门须一致。请两部门核对后，录错的一方更正。");

    public static Problem ConfirmsOwnWork(Actor actor) =>
        new("check.confirms-own-work", ProblemKind.Forbidden, $"{actor.Person}录入了这份结果，须由另一名检查人员签认。");

    public static Problem NotConfirmed(InspectionCheck check) =>
        new("check.not-confirmed", ProblemKind.Conflict, $"对“{check.TargetName}”的检查结果还没有另一名检查人员签认，不能审核。请先由另一名检查人员登录签认。");

    public static Problem ReviewsOwnWork(Actor actor) =>
        new("check.reviews-own-work", ProblemKind.Forbidden, $"{actor.Person}录入或者签认了这份结果，不能由本人审核。请由其他人审核。");

    public static Problem NothingToGiveBack(InspectionCheck check) =>
        new("check.nothing-to-give-back", ProblemKind.Conflict, $"对“{check.TargetName}”的检查没有待审核的结果，不能退回。");

    public static Problem GivenBackWithoutReason() =>
        new("check.given-back-without-reason", ProblemKind.Invalid, "退回检查结果须写明理由。");

    public static Problem NoOverallResult() =>
        new("result.none", ProblemKind.Invalid, "没有填写总体结果。请至少选择一项抽查结果。");

    public static Problem CodeUnknown(string code) =>
        new("result.code-unknown", ProblemKind.Invalid, $"抽查结果代码表中没有“{code}”，或者它在检查当日不在有效期内。请按代码表填写。");

    public static Problem StandsAlone(string alone, string other) =>
        new("result.stands-alone", ProblemKind.Invalid, $"“{alone}”不能与“{other}”同时选择。请只保留其中一项。");

    public static Problem ItemNotInTask(string item) =>
        new("result.item-not-in-task", ProblemKind.Invalid, $"事项“{item}”不在这项任务之内，不得检查。请删去这一行。");

    public static Problem ItemOfOther(TaskItem item) =>
        new("result.item-of-other", ProblemKind.Forbidden, $"“{item.Name}”（{item.Code}）是{item.Department}的事项，由那个部门的检查人员录入。请只填写本部门的事项。");

    public static Problem ItemTwice(string item) =>
        new("result.item-twice", ProblemKind.Invalid, $"事项“{item}”填写了两次结果。请只保留一行。");

    public static Problem ItemMissing(string item) =>
        new("result.item-missing", ProblemKind.Invalid, $"事项“{item}”没有结果。请填写“是”“否”“未检查”或“合理缺项”。");

    public static Problem CheckedThoughClosed(string item, string label) =>
        new("result.checked-though-closed", ProblemKind.Invalid, $"总体结果是“{label}”，但事项“{item}”填有检查结果。请更正其中一处。");

    public static Problem ProblemUnexplained(string item) =>
        new("result.problem-unexplained", ProblemKind.Invalid, $"事项“{item}”的结果为“否”，须写明问题和处置措施。");

    public static Problem Inconsistent(bool problemByItem) =>
        new("result.inconsistent", ProblemKind.Invalid, problemByItem
            ? "事项结果中有问题，总体结果却未反映。请更正总体结果。"
            : "总体结果为发现问题，事项结果中却没有问题。请更正其中一处。");

    private static string Said(DateTimeOffset at) => OfficeClock.InBeijing(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
