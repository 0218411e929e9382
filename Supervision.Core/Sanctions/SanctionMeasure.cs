namespace Supervision.Core.Sanctions;

/// <summary>惩戒措施: one row of an edition of the list, with the law on which it rests. The list is a filter and never the basis itself.</summary>
/// <param name="Id">Ours; the official numbers were not seen.</param>
/// <param name="Class">1 takes rights or adds duties, 2 is management, 3 is decided by others for themselves.</param>
public sealed record SanctionMeasure(string Id, int Class, string Kind, string Measure)
{
    public required SanctionTarget Target { get; init; }

    public string TargetText { get; init; } = "";

    public required SanctionGround Ground { get; init; }

    /// <summary>The list on which the target must stand; empty, any lawful one.</summary>
    public string List { get; init; } = "";

    /// <summary>Only where the circumstances are grave.</summary>
    public bool OnlyGrave { get; init; }

    public string GroundText { get; init; } = "";

    /// <summary>Laws with their articles.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public int? ShortestYears { get; init; }

    /// <summary>Null: as long as the ground lasts, or for life.</summary>
    public int? LongestYears { get; init; }

    public string LengthText { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>The editions in which it was seen.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    public bool IsPlaceholder { get; init; }

    public string Mark { get; init; } = "";

    public string Source { get; init; } = "";
}

/// <summary>措施的对象.</summary>
public enum SanctionTarget { Any, Firm, Person }

/// <summary>措施的事由: a penalty, a listing, either of them, a record, or a tier.</summary>
public enum SanctionGround { Penalty, Listed, ListedOrPenalty, Record, Tier }
