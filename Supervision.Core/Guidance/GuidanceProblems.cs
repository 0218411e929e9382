using Supervision.Core.Primitives;

namespace Supervision.Core.Guidance;

/// <summary>Everything that can stand in the way of a guidance, each with its code and its sentence.</summary>
public static class GuidanceProblems
{
    public static Problem NotFound() => new("guidance.not-found", ProblemKind.NotFound, "没有这份行政指导。请从行政指导的列表打开。");

    public static Problem UnknownSubject(string typed) =>
        new("guidance.unknown-subject", ProblemKind.Invalid, $"名录里没有代码为“{typed}”的对象。请核对统一社会信用代码；确实没有的，请先由名录管理导入。");

    public static Problem NoKind() => new("guidance.no-kind", ProblemKind.Invalid, "没有选择指导方式。请选择劝告、提醒、建议、协商、约谈、告诫之一。");

    public static Problem NoOccasion(GuidanceOccasionKind kind) =>
        new("guidance.no-occasion", ProblemKind.Invalid, $"本部门没有这一件{kind.Named()}，或者不是这个对象的。请从那一件的页面打开，或者选择日常指导。");

    public static Problem OccasionWithoutKind() =>
        new("guidance.occasion-without-kind", ProblemKind.Invalid, "选择了日常指导，就不写编号。请清空编号，或者选择检查、违法线索、案件之一。");

    public static Problem NoMatter() =>
        new("guidance.no-matter", ProblemKind.Invalid, $"没有写事由，或者超过{GuidanceText.MaxLength}字。请写明看到什么情况、为什么给予指导。");

    public static Problem NoSuggestion() =>
        new("guidance.no-suggestion", ProblemKind.Invalid,
            $"建议的做法须写{GuidanceText.SuggestionMinLength}到{GuidanceText.MaxLength}字。请写明建议怎样做，让对象看得懂。");

    public static Problem NoRevisitDay() => new("guidance.no-revisit-day", ProblemKind.Invalid, "没有写计划哪一天回访。请填写今天以后的日期。");

    public static Problem RevisitNotPlanned(DateOnly today) =>
        new("guidance.revisit-not-planned", ProblemKind.Invalid, $"计划的回访日期应当在今天（{today:yyyy-MM-dd}）以后、一年以内。请改写。");

    public static Problem OnlyInterview(GuidanceKind kind) =>
        new("guidance.only-interview", ProblemKind.Conflict, $"只有约谈须由两名执法人员签名，{kind.Named()}不用。请直接登记送达。");

    public static Problem NeedsSecond() =>
        new("guidance.needs-second", ProblemKind.Conflict, "约谈须由两名执法人员参加，现在只有一人签名。请由另一名人员先签名，再登记送达。");

    public static Problem SamePerson(string person) =>
        new("guidance.same-person", ProblemKind.Forbidden, $"{person}已经签名，约谈的第二个签名须是另一名执法人员。请换一名人员签名。");

    public static Problem NotNow(AdministrativeGuidance guidance, string act) =>
        new("guidance.not-now", ProblemKind.Conflict, $"这份行政指导现在是“{guidance.State.Named()}”，不能{act}。请看经过，先办前一步；已经办结的，请另行指导。");

    public static Problem NoWay() => new("guidance.no-way", ProblemKind.Invalid, "没有选择送达方式。请选择当面交给、邮寄、对象同意的电子方式之一。");

    public static Problem NoReceiver() => new("guidance.no-receiver", ProblemKind.Invalid, "没有写收到的人，或者超过100字。请写明是谁收到。");

    public static Problem NoSpeaker() => new("guidance.no-speaker", ProblemKind.Invalid, "没有写答复的人，或者超过100字。请写明是谁说的。");

    public static Problem NoWords() =>
        new("guidance.no-words", ProblemKind.Invalid, $"没有写对象的答复，或者超过{GuidanceAnswer.MaxLength}字。请照原话写；对象没有说什么的，不用登记。");

    public static Problem NoRevisitWay() => new("guidance.no-revisit-way", ProblemKind.Invalid, "没有选择回访方式。请选择一种；需要入企查看的，另行安排检查。");

    public static Problem NothingSeen() =>
        new("guidance.nothing-seen", ProblemKind.Invalid, $"没有写回访了解到的情况，或者超过{GuidanceRevisit.MaxLength}字。请写明看到或者听到什么。");

    public static Problem WrongDay(string what, DateOnly earliest, DateOnly today) =>
        new("guidance.wrong-day", ProblemKind.Invalid, $"{what}应当在{earliest:yyyy-MM-dd}到今天（{today:yyyy-MM-dd}）之间。请核对。");

    public static Problem NotRevisited() =>
        new("guidance.not-revisited", ProblemKind.Conflict, "还没有回访，不能办结。请先登记回访；对象联系不上的，也照实写在回访里。");

    public static Problem ClosedWithoutWords() =>
        new("guidance.closed-without-words", ProblemKind.Invalid, $"没有写办结的说明，或者超过{GuidanceText.MaxLength}字。请写明为什么到此为止。");
}
