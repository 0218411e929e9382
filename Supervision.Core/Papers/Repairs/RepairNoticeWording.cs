namespace Supervision.Core.Papers.Repairs;

/// <summary>修复告知用语: the texts of the rule file that every notice of repair prints.</summary>
/// <param name="Conditions">Under which conditions a repair is granted.</param>
/// <param name="Materials">That nothing else may be asked.</param>
/// <param name="Effects">What follows from it.</param>
/// <param name="Objection">Where one objects to content, period or result.</param>
public sealed record RepairNoticeWording(string Conditions, string Materials, string Effects, string Objection)
{
    public bool IsWhole => new[] { Conditions, Materials, Effects, Objection }.All(text => !string.IsNullOrWhiteSpace(text));
}
