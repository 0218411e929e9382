namespace Supervision.Core.Emergencies;

/// <summary>紧急检查期限: a term that an office sets for itself, with where it comes from.</summary>
/// <param name="Unit">小时 or 日.</param>
/// <param name="AdoptedBy">文号 by which the office adopted it; null where it has not.</param>
public sealed record EmergencyTerm(string Subject, int Length, string Unit, string Source, string Mark, string? AdoptedBy)
{
    public const string Hours = "小时";
    public const string Days = "日";

    private const string ToVerify = "待核";

    public string Text => $"{Length}{Unit}";

    /// <summary>What nobody has read at its source sets no term until the office has adopted it; the offices of a demonstration have.</summary>
    public bool Decides(bool isDemonstration) => Mark != ToVerify || AdoptedBy is not null || isDemonstration;

    /// <summary>The last moment of a term in hours.</summary>
    public DateTimeOffset After(DateTimeOffset at) => at.AddHours(Length);

    /// <summary>The last day of a term in days; the day from which it runs does not count.</summary>
    public DateOnly LastDay(DateOnly day) => day.AddDays(Length);
}
