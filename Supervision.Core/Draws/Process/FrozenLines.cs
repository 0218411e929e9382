using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>One line of the frozen frame. Stored by COPY; the database refuses any change.</summary>
public sealed record FrameRow(AttemptId Attempt, int Ordinal, string Target, string Stratum);

/// <summary>
/// One line of the frozen roster: the inspector by his number, and who that is. Name, certificate and salt are null in attempts frozen
/// before they were introduced; of those the register says who stands behind the number.
/// </summary>
public sealed record RosterRow(AttemptId Attempt, string Inspector, string Team, bool Lead)
{
    public const int SaltLength = 32;

    public string? Name { get; init; }

    /// <summary>Number of the enforcement certificate.</summary>
    public string? Certificate { get; init; }

    /// <summary>Last day of the certificate, inclusive, as it was at the freeze.</summary>
    public DateOnly? ValidTo { get; init; }

    public string? Salt { get; init; }
}

/// <summary>One frozen pair that must not meet.</summary>
public sealed record RecusalRow(AttemptId Attempt, string Target, string Inspector, string Reason);

/// <summary>One target of the scope that does not stand in the frame, with the reason.</summary>
public sealed record ExcludedRow(AttemptId Attempt, string Target, Exclusion Reason);

/// <summary>抽中对象: one line of result.csv.</summary>
public sealed record DrawnRow(AttemptId Attempt, string Target, string Stratum, int Rank, string Ticket, bool Reserve);

/// <summary>One line of replacements.csv, with who approved it. Appended in order; the database refuses anything else.</summary>
public sealed record ReplacementRow(
    AttemptId Attempt, int Seq, string Target, string Team, int Slot, string Out, string In, string Ticket, int Load, string Reason, Signed Approved);

/// <summary>One line of assignment.csv.</summary>
public sealed record AssignedRow(AttemptId Attempt, string Target, string Team, int Slot, string Inspector, string Ticket);
