using Supervision.Core.Primitives;

namespace Supervision.Core.Coercion.Files;

/// <summary>强制措施经过: one signed step of a measure. Steps are only ever added.</summary>
/// <param name="Due">Last day of the term as it stands after this step, inclusive; null where it sets none.</param>
public sealed record CoercionStep(CoercionStepKind Kind, Signed By, DateOnly? Due)
{
    /// <summary>Who asks for it, two at least.</summary>
    public IReadOnlyList<CoercionOfficer>? Officers { get; init; }

    public CoercionTaking? Taking { get; init; }

    /// <summary>By how many days: of an extension, or for a test.</summary>
    public int? Days { get; init; }

    /// <summary>On which day the decision reached the party.</summary>
    public DateOnly? ServedOn { get; init; }

    public CoercionLifting? Lifting { get; init; }

    public ThingDisposal? Disposal { get; init; }

    /// <summary>The reason of a step that has nothing else to say.</summary>
    public string? Words { get; init; }
}
