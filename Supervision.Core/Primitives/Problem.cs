namespace Supervision.Core.Primitives;

/// <summary>Why something could not be done, in words an officer can act on.</summary>
/// <param name="Code">Stable and public, <c>plan.already-drawn</c>. Clients match on it, so it is never renamed.</param>
/// <param name="Message">In Chinese, for a person: what is wrong, where, and what to do about it.</param>
public sealed record Problem(string Code, ProblemKind Kind, string Message)
{
    /// <summary>Of several that were found at once, each by itself; empty where it stands alone.</summary>
    public IReadOnlyList<Problem> Parts { get; init; } = [];

    /// <summary>Everything that is wrong, so that it can be mended at once, told a line each; null where nothing is. The first gives code and kind.</summary>
    public static Problem? All(params IEnumerable<Problem?> found)
    {
        List<Problem> wrong = [.. found.OfType<Problem>()];
        return wrong.Count < 2 ? wrong.FirstOrDefault() : wrong[0] with { Message = string.Join('\n', wrong.Select(one => one.Message)), Parts = wrong };
    }
}

public enum ProblemKind { Invalid, NotFound, Conflict, Forbidden, SignedOut }
