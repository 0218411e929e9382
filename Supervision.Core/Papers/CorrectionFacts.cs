namespace Supervision.Core.Papers;

/// <summary>责令改正内容: what was found and what must be done about it.</summary>
/// <param name="By">改正期限, the day itself included; null when it must be done at once.</param>
/// <param name="AtOnce">立即改正. One of the two must be said, and only one.</param>
public sealed record CorrectionFacts(
    string Fact, string BreachedProvision, string Basis, IReadOnlyList<string> Demands, DateOnly? By, bool AtOnce, string Consequence);
