using Supervision.Core.Primitives;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

/// <summary>Everything that can stand in the way of a rating.</summary>
public static class SchemeProblems
{
    public static Problem Unknown(string scheme, IEnumerable<string> known) =>
        new("credit.unknown-scheme", ProblemKind.NotFound, $"没有编号为“{scheme}”的评定标准。现有：{string.Join("、", known)}。请核对编号，或者先补充该标准。");

    public static Problem OtherScheme(RatedSubject subject, CreditScheme scheme) =>
        new("credit.other-scheme", ProblemKind.Invalid, $"主体{subject.Id}写的评定标准是“{subject.Scheme}”，这里的是“{scheme.Id}”。请选用同一标准。");

    public static Problem NotInForce(string scheme, DateOnly day) =>
        new("credit.scheme-not-in-force", ProblemKind.Conflict, $"评定标准“{scheme}”在{Days.Said(day)}没有有效的版本。请核对评定之日，或者补充当时有效的版本。");

    public static Problem OtherText(CreditScheme scheme) =>
        new("credit.adopted-other-text", ProblemKind.Conflict, $"采用的不是《{scheme.Title}》的这一文本，摘要不同。请对这一文本另行办理采用。");

    public static Problem NoTier(RatedSubject subject, CreditScheme scheme, decimal score) =>
        new("credit.no-tier", ProblemKind.Invalid, $"主体{subject.Id}的分数{LineAsking.Said(score)}不属于《{scheme.Title}》的任何等级。请核对填写的数字。");

    public static Problem NothingDecides(RatedSubject subject, CreditScheme scheme) =>
        new("credit.nothing-decides", ProblemKind.Conflict,
            $"主体{subject.Id}不能按《{scheme.Title}》评定：能够起作用的项目，一项也没有填写或者发生。请填写已有的等级，或者补全标准中没有出处的数字后采用。");

    public static Problem LimitsWithoutSource(RatedSubject subject, CreditScheme scheme) =>
        new("credit.limits-without-source", ProblemKind.Conflict,
            $"主体{subject.Id}不能按《{scheme.Title}》由分数评定等级：等级界限没有出处，从不作为依据。请查到界限的出处，写入标准并采用以后再评。");

    /// <summary>Of a run over all subjects, which nothing but what has a source and was adopted may begin.</summary>
    public static Problem OnlyTried(CreditScheme scheme) =>
        new("credit.scheme-only-tried", ProblemKind.Conflict,
            $"《{scheme.Title}》待核，未经本级机关采用：只供试算（rules rate），不对全部主体评定。请由规则编制、法制审核和主要负责人采用以后再办。");

    public static Problem RunWithoutSource(CreditScheme scheme)
    {
        var imported = scheme.TakesImported ? "检查对象名录里也没有一个主体有省里评定的类别。请先导入省里评定的类别，或者" : "请";
        return new("credit.limits-without-source", ProblemKind.Conflict,
            $"《{scheme.Title}》不能对全部主体评定：等级界限没有出处，从不作为依据，{imported}查到界限的出处，写入标准并采用以后再评。");
    }

    internal static Problem Lacking(RatedSubject subject, CreditScheme scheme, IEnumerable<LineAnswer> lacking) =>
        new("credit.score-incomplete", ProblemKind.Conflict,
            $"主体{subject.Id}的分数算不出来（《{scheme.Title}》）：{string.Join("；", lacking.Select(answer => answer.Sentence))}。请补填后再评。");
}
