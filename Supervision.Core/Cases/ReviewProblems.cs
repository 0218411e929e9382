using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Cases;

/// <summary>Everything that can stand in the way of legal review and of the end of a case, each with its code and its sentence.</summary>
public static class ReviewProblems
{
    public static Problem AlreadySentBack(EnforcementCase asked) =>
        new("case.sent-back", ProblemKind.Conflict,
            $"案件{asked.Number}的第{asked.Newest.Number}次处理建议已经审核不通过，等办案人员再次提出处理建议。");

    public static Problem AlreadyPassed(EnforcementCase asked) =>
        new("case.review-passed", ProblemKind.Conflict, $"案件{asked.Number}的这次处理建议已经审核通过，不能再记为不通过。");

    public static Problem? OfOpinion(string opinion)
    {
        if (string.IsNullOrWhiteSpace(opinion))
        {
            return new("case.no-opinion", ProblemKind.Invalid, "没有写明审核意见。请写明；不通过的，写明要补什么。");
        }

        return opinion.Length > CaseReview.OpinionMaxLength
            ? new("case.opinion-too-long", ProblemKind.Invalid, $"审核意见不超过{CaseReview.OpinionMaxLength}个字。请写得简短些。")
            : null;
    }

    public static Problem NotProposedForClosing(EnforcementCase asked) =>
        new("case.closing-not-proposed", ProblemKind.Conflict, $"案件{asked.Number}还没有由承办机构负责人提出结案。请先提出。");

    public static Problem? Of(ClosingProposal closing, Adoption adopted)
    {
        // What is not filed gives the office a form and the party no paper.
        if (adopted.PaperNumber is not { } paper || adopted.End is CaseEnd.NotFiled)
        {
            return closing.ServedOn is null && closing.ServedHow is null
                ? null
                : new("case.nothing-served", ProblemKind.Invalid, "这个案件没有送达当事人的决定书，送达日期和方式须空着。");
        }

        return Problem.All(WrongService(closing, adopted, paper));
    }

    private static IEnumerable<Problem?> WrongService(ClosingProposal closing, Adoption adopted, string paper)
    {
        var decided = OfficeClock.DayOf(adopted.By.At);
        yield return closing.ServedOn is null
            ? new("case.not-served", ProblemKind.Invalid, $"没有写明{paper}的送达日期。决定书送达以后才能结案。")
            : null;
        yield return closing.ServedOn < decided || closing.ServedOn > OfficeClock.DayOf(closing.By.At)
            ? new("case.served-outside", ProblemKind.Invalid, $"送达日期{closing.ServedOn:yyyy-MM-dd}不在作出决定之日{decided:yyyy-MM-dd}和今日之间。请核对日期。")
            : null;
        yield return string.IsNullOrWhiteSpace(closing.ServedHow)
            ? new("case.served-how", ProblemKind.Invalid, "没有写明怎样送达和送达的凭据。请写明，例如直接送达，有送达回证。")
            : null;
        yield return closing.ServedHow is { Length: > ClosingProposal.HowMaxLength }
            ? new("case.served-how", ProblemKind.Invalid, $"送达方式不超过{ClosingProposal.HowMaxLength}个字。请写得简短些。")
            : null;
    }
}
