using Supervision.Core.Primitives;

namespace Supervision.Core.Registers;

/// <summary>名录过期放行: somebody answers for drawing from a register that was not synchronised in time. Never changed.</summary>
public sealed class StaleRegisterOverride
{
    public const int ReasonMaxLength = 500;

    private StaleRegisterOverride()
    {
    }

    public required StaleRegisterOverrideId Id { get; init; }

    public required RegisterKind Register { get; init; }

    public required string Reason { get; init; }

    public required Actor By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Itself still inside.</summary>
    public required DateTimeOffset Until { get; init; }

    public static StaleRegisterOverride Of(
        StaleRegisterOverrideId id, RegisterKind register, string reason, Actor by, DateTimeOffset at, DateTimeOffset until) =>
        new() { Id = id, Register = register, Reason = reason, By = by, At = at, Until = until };

    public bool HoldsAt(DateTimeOffset at) => At <= at && at <= Until;
}
