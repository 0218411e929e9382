using Supervision.Core.Primitives;

namespace Supervision.Core.Sampling;

/// <summary>What can be wrong with a question about a sample.</summary>
public static class SampleSizeProblems
{
    public static Problem Population(int population) =>
        new("sample.population", ProblemKind.Invalid, $"名录中的对象数应为正整数，现为{population}。");

    public static Problem Prevalence(double prevalence) =>
        new("sample.prevalence", ProblemKind.Invalid, $"违法比例应大于0、不超过1（如 0.02 表示2%），现为{prevalence}。");

    public static Problem Probability(double probability) =>
        new("sample.probability", ProblemKind.Invalid, $"把握程度应大于0、小于1（如 0.95），现为{probability}。");

    public static Problem Margin(double expected, double margin) =>
        new("sample.margin", ProblemKind.Invalid, $"预计问题率应在0到1之间、误差应大于0小于1，现为{expected}和{margin}。");
}
