namespace Supervision.Core.Exemptions;

/// <summary>待查明: one thing nobody has established yet, and what each answer would lead to.</summary>
/// <param name="Name">Finding, fact or field, by its name in the case form.</param>
public sealed record ToEstablish(string Name, string Question, IReadOnlyList<Consequence> LeadsTo)
{
    /// <summary>Who can establish it. Null in answers that were given before this was said.</summary>
    public string? By { get; init; }
}
