namespace Supervision.Core.BackChecks;

/// <summary>复核层级: how far the people who look again stand from those who checked. Never the same people.</summary>
public enum ReviewerLevel { OtherBody, SameBody }

public static class ReviewerLevelNames
{
    public static string Named(this ReviewerLevel level) => level switch
    {
        ReviewerLevel.OtherBody => "没有参加原检查的单位",
        ReviewerLevel.SameBody => "参加单位中没有参加原检查的人员",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
