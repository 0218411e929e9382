using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>Everything that can stand in the way of an order and of its re-check, each with its code and its sentence.</summary>
public static class OrderProblems
{
    public static Problem NotFound() =>
        new("order.not-found", ProblemKind.NotFound, "没有找到这份责令改正的提议。请从违法线索中进入。");

    /// <param name="standing">What stands there, in words.</param>
    public static Problem AlreadyOpen(string standing) =>
        new("order.already-open", ProblemKind.Conflict, $"这条线索已经有{standing}，一条线索只有一份未了的责令。请先办完这一份。");

    public static Problem AlreadyDecided(OrderProposal proposal)
    {
        var told = proposal.Decided is { Approved: true, Paper: { } paper } ? $"已经批准，出具{paper}" : "已经退回";
        return new("order.already-decided", ProblemKind.Conflict, $"这份责令改正的提议{told}，不能再批。请刷新页面看清现在的情况。");
    }

    public static Problem TermOver(DateOnly by) =>
        new("order.term-over", ProblemKind.Conflict, $"提议的改正期限{by:yyyy-MM-dd}已经过去，不能批准。请退回，由办案人员另写期限再提。");

    public static Problem ReturnedWithoutOpinion() =>
        new("order.returned-without-opinion", ProblemKind.Invalid, "退回责令改正的提议须写明意见，让办案人员知道要改什么。");

    public static Problem TooLong(string what) =>
        new("order.too-long", ProblemKind.Invalid, $"{what}太长，每项不超过{OrderText.LineMaxLength}个字。请写得简短些。");

    public static Problem NotCertified(Actor actor) =>
        new("order.not-certified", ProblemKind.Forbidden, $"{actor.Person}在执法检查人员名录中没有今日有效的执法证件，不能复查。请由持证的办案人员复查。");

    public static Problem RecheckBeforeOrder(DateOnly on, DateOnly ordered) =>
        new("case.recheck-before-order", ProblemKind.Invalid, $"复查日期{on:yyyy-MM-dd}早于责令改正之日{ordered:yyyy-MM-dd}。请写实际复查的日期。");

    public static Problem NothingSeen() =>
        new("case.recheck-nothing-seen", ProblemKind.Invalid, "没有写明复查看到的情况和证据。请写明。");

    public static Problem CorrectedWithoutDay() =>
        new("case.corrected-without-day", ProblemKind.Invalid, "复查结果是已经改正，须写明当事人改正的日期。");

    public static Problem NotCorrectedWithDay() =>
        new("case.not-corrected-with-day", ProblemKind.Invalid, "复查结果是没有改正，改正日期须空着；已经改正的，请把结果改为已经改正。");

    public static Problem CorrectedOutside(DateOnly day, DateOnly ordered, DateOnly on) =>
        new("case.corrected-outside", ProblemKind.Invalid, $"改正日期{day:yyyy-MM-dd}不在责令改正之日{ordered:yyyy-MM-dd}和复查日期{on:yyyy-MM-dd}之间。请核对日期。");

    public static Problem NothingToConfirm(RecheckOrder order) =>
        new("case.recheck-nothing-to-confirm", ProblemKind.Conflict, $"{order.Paper}没有等待确认的复查记录。请先由一名执法人员记录复查。");

    public static Problem ConfirmedByHimself() =>
        new("case.recheck-same-person", ProblemKind.Forbidden, "复查须由两名执法人员签名，记录的人不能自己确认。请由另一名执法人员确认。");

    public static Problem TooFew() =>
        new("assignment.too-few", ProblemKind.Invalid, $"至少指定{HandlerAssignment.Fewest}名执法人员。请再选。");

    public static Problem NotOfOffice(string number) =>
        new("assignment.not-of-office", ProblemKind.Invalid, $"“{number}”不是本部门在岗、持有今日有效执法证件的执法人员。请从名单中选择。");

    public static Problem WithoutReasons() =>
        new("assignment.without-reasons", ProblemKind.Invalid, "没有写明为什么指定这些人员。请写明，例如原办案人员调离。");

    public static Problem Closed(string number) =>
        new("assignment.case-closed", ProblemKind.Conflict, $"案件{number}已经结案，不再指定办案人员。");

    /// <summary>What is wrong with the words of an order.</summary>
    public static IEnumerable<Problem?> Of(OrderText text)
    {
        yield return Missing("order.no-provision", "没有写明所违反的规定。请写明。", text.Provision);
        yield return Missing("order.no-basis", "没有写明责令改正的依据。请写明。", text.Basis);
        yield return text.Demands.Count is 0 or > OrderText.MostDemands || text.Demands.Any(string.IsNullOrWhiteSpace)
            ? new("order.no-demands", ProblemKind.Invalid, $"改正要求须写明，一行一项，不超过{OrderText.MostDemands}项。")
            : null;
        yield return text.Demands.Append(text.Provision).Append(text.Basis).Any(line => line.Length > OrderText.LineMaxLength) ? TooLong("责令改正的内容") : null;
    }

    private static Problem? Missing(string code, string sentence, string words) =>
        string.IsNullOrWhiteSpace(words) ? new(code, ProblemKind.Invalid, sentence) : null;
}
