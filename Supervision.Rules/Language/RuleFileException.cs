using Supervision.Core.Primitives;

namespace Supervision.Rules.Language;

// Carries a refusal out of the depth of a file to the door, where it becomes a Result.
internal sealed class RuleFileException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
