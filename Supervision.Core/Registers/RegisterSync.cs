using Supervision.Core.Primitives;

namespace Supervision.Core.Registers;

/// <summary>名录同步: that a register was brought up to date, from what, by whom, and how many rows that concerned. Never changed.</summary>
public sealed class RegisterSync
{
    public const int SourceMaxLength = 260;

    private RegisterSync()
    {
    }

    public required RegisterSyncId Id { get; init; }

    public required RegisterKind Register { get; init; }

    /// <summary>The name of the file or of the system it came from.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the file that was read.</summary>
    public required string SourceDigest { get; init; }

    public required DateTimeOffset At { get; init; }

    public required RowCounts Rows { get; init; }

    public required Actor By { get; init; }

    public static RegisterSync Of(
        RegisterSyncId id, RegisterKind register, string source, string sourceDigest, RowCounts rows, Actor by, DateTimeOffset at) =>
        new() { Id = id, Register = register, Source = source, SourceDigest = sourceDigest, At = at, Rows = rows, By = by };
}
