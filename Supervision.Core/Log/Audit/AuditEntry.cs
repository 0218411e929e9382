using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Audit;

/// <summary>审计记录: who did what, when; each entry fingerprints the one before it, so none can be taken out unseen.</summary>
public sealed record AuditEntry
{
    /// <summary>Counts from 1 without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Person { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>The English name of the role as it was on that day; it is part of what is hashed.</summary>
    public required string Role { get; init; }

    /// <summary>What was done, in Chinese, as the trail prints it.</summary>
    public required string Act { get; init; }

    /// <summary>To what: a number or key a person can look up.</summary>
    public required string Object { get; init; }

    public required string Detail { get; init; }

    public required string Previous { get; init; }

    public required string Digest { get; init; }

    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public static AuditEntry After(AuditEntry? last, Actor actor, string act, string obj, string detail, DateTimeOffset at)
    {
        var number = (last?.Number ?? 0) + 1;
        var previous = last?.Digest ?? Genesis;
        var entry = new AuditEntry
        {
            Number = number,
            At = at,
            Person = actor.Person,
            Department = actor.Department,
            Role = actor.Role.ToString(),
            Act = act,
            Object = obj,
            Detail = detail,
            Previous = previous,
            Digest = "",
        };
        return entry with { Digest = entry.Recompute() };
    }

    /// <summary>
    /// What is hashed holds one field a line; a line break within a field would let two different entries have one text.
    /// </summary>
    public bool IsUnambiguous => !new[] { Person, Act, Object, Detail }.Any(text => text.Contains('\n') || text.Contains('\r'));

    /// <summary>The digest this entry should carry; it differs from <see cref="Digest"/> when a field was altered.</summary>
    public string Recompute()
    {
        return Primitives.Digest.Of(string.Join('\n',
            Previous, Number, At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            Person, Department, Role, Act, Object, Detail));
    }
}
