namespace Supervision.Core.Exemptions;

/// <summary>改正情况. <see cref="On"/> null: it is established that nothing was corrected.</summary>
public sealed record Correction(DateOnly? On, bool? OnTheSpot);
