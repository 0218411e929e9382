using Supervision.Core.Primitives;

namespace Supervision.Core.Sampling;

/// <summary>Everything that can stand in the way of a version of the ratios, each with its code and its sentence.</summary>
public static class RatioProblems
{
    public static Problem NotFound() =>
        new("ratios.not-found", ProblemKind.NotFound, "没有这个版本的抽查比例方案。请从列表打开。");

    public static Problem NotAdopted(RatioTable table) =>
        new("ratios.not-adopted", ProblemKind.Conflict,
            $"抽查比例表{table.Version}是待核的起始配置，不是法律规定，牵头部门还没有采用，不能据以抽取。请先在“抽查比例”起草本部门的方案，由负责人采用。");

    public static Problem NotRatios(IReadOnlyList<string> wrong) =>
        new("ratios.not-ratios", ProblemKind.Invalid, $"这几项没有写对：{string.Join('、', wrong)}。比例写大于0、不超过1的小数，例如0.05；递补可以是0；无事不扰须小于1，不降低的留空。");

    public static Problem Backward(IReadOnlyList<string> wrong) =>
        new("ratios.backward", ProblemKind.Invalid, $"信用好的不能比信用差的抽得多：{string.Join('；', wrong)}。请从A到D逐级不降低。");

    public static Problem WithoutReason() =>
        new("ratios.without-reason", ProblemKind.Invalid, $"须写明为什么这样定、依据什么文件（{RatioScheme.ReasonMaxLength}字以内）。");

    public static Problem FromWrong(DateOnly today) =>
        new("ratios.from", ProblemKind.Invalid, $"起始日期须在{today:yyyy-MM-dd}至{today.AddYears(2):yyyy-MM-dd}之间，不能改变已经冻结的抽取。");

    public static Problem AdoptsOwn(RatioScheme scheme) =>
        new("ratios.adopts-own", ProblemKind.Forbidden, $"抽查比例方案{scheme.Named}由您起草，须由另一人采用。");

    public static Problem AlreadyAdopted(RatioScheme scheme) =>
        new("ratios.already-adopted", ProblemKind.Conflict, $"抽查比例方案{scheme.Named}已经采用。要改的，另起草一个版本。");

    public static Problem TooLate(RatioScheme scheme) =>
        new("ratios.too-late", ProblemKind.Conflict, $"抽查比例方案{scheme.Named}的起始日期{scheme.From:yyyy-MM-dd}已过，不能采用。请另起草一个版本。");
}
