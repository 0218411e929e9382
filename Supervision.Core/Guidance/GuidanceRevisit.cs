namespace Supervision.Core.Guidance;

/// <summary>指导回访: what was seen some time later. It enters no premises; whoever must look there arranges a check.</summary>
public sealed record GuidanceRevisit(DateOnly On, RevisitWay Way, string Seen)
{
    public const int MaxLength = 1000;

    /// <summary>A revisit is planned for a day within this many days.</summary>
    public const int MaxDays = 366;
}
