namespace Supervision.Core.Papers;

/// <summary>复核告知内容: the texts of the rule file that every notice of a back-check visit prints.</summary>
/// <param name="Purpose">What a back-check is and whom it looks at.</param>
/// <param name="Bounds">What the visit may look at, and nothing more.</param>
/// <param name="Refusal">When the enterprise may refuse.</param>
public sealed record BackCheckWording(string Purpose, string Bounds, string Refusal);
