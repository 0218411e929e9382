namespace Supervision.Core.Exemptions;

/// <summary>以往记录: an earlier penalty, exemption, finding, disclosure or warning.</summary>
public sealed record RegisterEvent
{
    public required RegisterEventKind Kind { get; init; }

    public string? Item { get; init; }

    public string? Violation { get; init; }

    public string? Clause { get; init; }

    public string? Domain { get; init; }

    public DateOnly? Occurred { get; init; }

    public DateOnly? Discovered { get; init; }

    public DateOnly? Decided { get; init; }

    /// <summary>The day on which the record became known. Null: known whenever it is asked about.</summary>
    public DateOnly? Recorded { get; init; }

    public string? Organ { get; init; }

    /// <summary>The named register that holds it.</summary>
    public string? System { get; init; }

    /// <summary>Null: the party itself.</summary>
    public string? Subject { get; init; }

    public string? SubjectName { get; init; }

    public string? LegalRep { get; init; }
}
