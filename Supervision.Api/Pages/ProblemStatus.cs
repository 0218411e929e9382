using Supervision.Core.Primitives;

namespace Supervision.Api.Pages;

/// <summary>The status of the protocol for each kind of refusal.</summary>
public static class ProblemStatus
{
    public static int Of(ProblemKind kind)
    {
        return kind switch
        {
            ProblemKind.NotFound => StatusCodes.Status404NotFound,
            ProblemKind.Conflict => StatusCodes.Status409Conflict,
            ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
            ProblemKind.SignedOut => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
    }
}
