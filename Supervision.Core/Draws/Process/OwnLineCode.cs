using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>
/// 核对码: with it one target reads its own line of one draw, once. Only a slow salted hash of it is kept; a new one for the same target
/// and draw revokes the one before.
/// </summary>
public sealed class OwnLineCode
{
    public const int Length = 20;

    /// <summary>How long after its first use a used code still shows the same line, so that the page can be loaded again and the file saved.</summary>
    public static readonly TimeSpan ReadingTime = TimeSpan.FromMinutes(30);

    private const int GroupLength = 4;

    private OwnLineCode()
    {
    }

    public required OwnLineCodeId Id { get; init; }

    public required AttemptId Attempt { get; init; }

    public required string Target { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] Hash { get; init; }

    public required Signed Issued { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    public Signed? Revoked { get; private set; }

    /// <summary>Until when it shows the line; null while it has not been used.</summary>
    public DateTimeOffset? ReadableUntil => UsedAt + ReadingTime;

    public static OwnLineCode Of(OwnLineCodeId id, AttemptId attempt, string target, string code, byte[] salt, Signed issued) => new()
    {
        Id = id,
        Attempt = attempt,
        Target = target,
        Salt = salt,
        Hash = SpokenCode.HashOf(code, salt),
        Issued = issued,
    };

    /// <summary>In groups of four, as it is printed and read aloud.</summary>
    public static string Printed(string code) => SpokenCode.Printed(code, GroupLength);

    public bool Fits(string code) => SpokenCode.Fits(code, Salt, Hash);

    /// <summary>True the first time only.</summary>
    public bool Use(DateTimeOffset at)
    {
        var first = UsedAt is null;
        UsedAt ??= at;
        return first;
    }

    public void Revoke(Signed by) => Revoked ??= by;
}
