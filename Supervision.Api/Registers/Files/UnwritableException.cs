using Supervision.Core.Primitives;

namespace Supervision.Api.Registers.Files;

/// <summary>The error file cannot be written: the import is given up as a whole.</summary>
internal sealed class UnwritableException(Problem problem, Exception inner) : Exception(problem.Message, inner)
{
    public Problem Problem { get; } = problem;
}
