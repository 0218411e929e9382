using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Emergencies;

/// <summary>Everything that can stand in the way of an emergency visit, each with its code and its sentence.</summary>
public static class EmergencyProblems
{
    public static Problem NotFound() => new("emergency.not-found", ProblemKind.NotFound, "没有这次紧急检查。请从紧急检查的列表里打开。");

    public static Problem UnknownSubject(string typed) =>
        new("emergency.unknown-subject", ProblemKind.Invalid, $"名录里没有“{typed}”。请核对统一社会信用代码，或者请名录管理人员先导入。");

    public static Problem NoGround() => new("emergency.no-ground", ProblemKind.Invalid, "没有选择检查的事由。只有列明的事由可以立即检查。");

    public static Problem NoChoice() => new("emergency.no-choice", ProblemKind.Invalid, "没有选择两名检查人员是怎样来的。请选择值班抽签或者就近。");

    public static Problem ReasonTooShort(int length) => new("emergency.reason", ProblemKind.Invalid,
        $"理由现有{length}个字，须写明发现了什么、为什么不能等待批准，{EmergencyText.ReasonMinLength}到{EmergencyText.ReasonMaxLength}个字。");

    public static Problem NoPlace() => new("emergency.no-place", ProblemKind.Invalid, $"没有写明检查的地点，或者超过{EmergencyText.PlaceMaxLength}个字。请写到门牌。");

    public static Problem NoItems() => new("emergency.no-items", ProblemKind.Invalid, $"没有选择检查事项。请选择一项到{EmergencyText.MostItems}项。");

    public static Problem ItemOfOthers(string code) =>
        new("emergency.item-of-others", ProblemKind.Invalid, $"事项{code}不是本部门现行公布的事项。请从列出的事项中选择。");

    public static Problem ChosenWithoutReason(OfficerChoice choice) => new("emergency.chosen-without-reason", ProblemKind.Invalid, choice is OfficerChoice.Drawn
        ? $"没有写明是哪一次值班抽签、抽到第几号，须{EmergencyText.ChosenMinLength}到{EmergencyText.ChosenMaxLength}个字。"
        : $"没有写明为什么这两人最近，须{EmergencyText.ChosenMinLength}到{EmergencyText.ChosenMaxLength}个字，例如当时在哪里、多久能到。");

    public static Problem NotTwoPeople() => new("emergency.not-two", ProblemKind.Invalid, "检查人员须是两个不同的人。请另选一名检查人员。");

    public static Problem StartsWithoutBeingThere(Actor actor) =>
        new("emergency.not-there", ProblemKind.Forbidden, $"紧急检查由到场的检查人员自己开始，{actor.Person}不在两名检查人员之中。请由到场的人办理。");

    public static Problem NotInRegister(string name) =>
        new("emergency.not-in-register", ProblemKind.Conflict, $"执法人员名录里没有本部门的{name}。请核对人员编号，或者请名录管理人员先登记。");

    public static Problem NotCertified(string name, DateOnly day) => new("emergency.not-certified", ProblemKind.Conflict,
        $"{name}在{day:yyyy-MM-dd}不在岗，或者没有有效的执法证。请换一名持证在岗的检查人员。");

    public static Problem MustRecuse(string name, string target) =>
        new("emergency.must-recuse", ProblemKind.Conflict, $"{name}与“{target}”有登记的回避关系，不能参加这次检查。请换一名检查人员。");

    public static Problem BeginsLater(DateTimeOffset at) =>
        new("emergency.begins-later", ProblemKind.Invalid, $"开始的时间{Said(at)}还没有到。请填写实际开始的时间。");

    public static Problem AlreadyConfirmed(EmergencyVisit visit) =>
        new("emergency.already-confirmed", ProblemKind.Conflict, $"对“{visit.TargetName}”的紧急检查，另一名检查人员已经确认。");

    public static Problem OnlyTheOther(EmergencyVisit visit) => new("emergency.only-the-other", ProblemKind.Forbidden,
        $"须由一同到场的{visit.Officers[1].Name}用自己的账号确认。请由他办理。");

    public static Problem NotConfirmed(EmergencyVisit visit) => new("emergency.not-confirmed", ProblemKind.Conflict,
        $"对“{visit.TargetName}”的紧急检查还没有由{visit.Officers[1].Name}确认在场。请先由他确认。");

    public static Problem OnlyHead(Actor actor) => new("emergency.only-head", ProblemKind.Forbidden,
        $"紧急检查须由行政机关负责人事后批准，{actor.Person}的角色是“{actor.RoleName}”。请报负责人。");

    public static Problem AlreadyDecided(EmergencyVisit visit) => new("emergency.already-decided", ProblemKind.Conflict,
        $"对“{visit.TargetName}”的紧急检查，负责人已经作出决定：{(visit.Refused is null ? "批准" : "不予批准")}。");

    public static Problem OwnVisit(string name) =>
        new("emergency.own-visit", ProblemKind.Forbidden, $"{name}参加了这次检查，批准和审核须由没有参加的人办理。请由另一人办理。");

    public static Problem RefusedWithoutReason() => new("emergency.refused-without-reason", ProblemKind.Invalid, "不予批准须写明理由，最多1000个字。");

    public static Problem WasRefused(EmergencyVisit visit) => new("emergency.refused", ProblemKind.Conflict,
        $"对“{visit.TargetName}”的紧急检查没有得到批准，结果不再录入和审核。已经写下的都保留。");

    public static Problem NotApproved(EmergencyVisit visit) =>
        new("emergency.not-approved", ProblemKind.Conflict, $"对“{visit.TargetName}”的紧急检查还没有批准，结果不能审核。请先报负责人批准。");

    public static Problem NothingEntered(EmergencyVisit visit) =>
        new("emergency.nothing-entered", ProblemKind.Conflict, $"对“{visit.TargetName}”的紧急检查还没有录入结果。请先由检查人员录入。");

    public static Problem AlreadyReviewed(EmergencyVisit visit) =>
        new("emergency.already-reviewed", ProblemKind.Conflict, $"对“{visit.TargetName}”的紧急检查结果已经审核，不能再改。");

    public static Problem EndsOnWrongDay(EmergencyVisit visit, DateOnly day) => new("emergency.ends-on-wrong-day", ProblemKind.Invalid,
        $"检查完成日期{day:yyyy-MM-dd}不对。应当不早于开始的{OfficeClock.DayOf(visit.BeganAt):yyyy-MM-dd}，不晚于今天。");

    private static string Said(DateTimeOffset at) => $"{OfficeClock.InBeijing(at):yyyy-MM-dd HH:mm}";
}
