using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>安全记录: one line of the security log: sign-ins, refusals, sessions that ended. Only ever added to.</summary>
public sealed class SecurityEntry
{
    public const int DetailMaxLength = 500;

    private SecurityEntry()
    {
    }

    /// <summary>Counts up; the database gives it.</summary>
    public long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SecurityEvent Event { get; init; }

    /// <summary>Null where nobody was known by what was typed; what was typed is not kept, it may be a password.</summary>
    public AccountId? Account { get; init; }

    public PersonId? Person { get; init; }

    public string? Name { get; init; }

    public DepartmentCode? Department { get; init; }

    public Role? Role { get; init; }

    public SessionId? Session { get; init; }

    /// <summary>From which address, or the command line.</summary>
    public required string Address { get; init; }

    public required string Detail { get; init; }

    public static SecurityEntry Of(SecurityEvent happened, string address, string detail, DateTimeOffset at) =>
        new() { At = at, Event = happened, Address = address, Detail = Short(detail) };

    public static SecurityEntry Of(SecurityEvent happened, Account account, string? name, string address, string detail, DateTimeOffset at)
    {
        return new()
        {
            At = at,
            Event = happened,
            Account = account.Id,
            Person = account.Person,
            Name = name,
            Address = address,
            Detail = Short(detail),
        };
    }

    public static SecurityEntry Of(SecurityEvent happened, SignedInSession session, string detail, DateTimeOffset at)
    {
        return new()
        {
            At = at,
            Event = happened,
            Account = session.Account,
            Person = session.Person,
            Name = session.Name,
            Department = session.Department,
            Role = session.Role,
            Session = session.Id,
            Address = session.IsCommandLine ? "命令行" : session.Address,
            Detail = Short(detail),
        };
    }

    /// <summary>Of what somebody may not do, by whatever way he came.</summary>
    public static SecurityEntry Of(SecurityEvent happened, Actor actor, SessionId? session, string address, string detail, DateTimeOffset at)
    {
        return new()
        {
            At = at,
            Event = happened,
            Account = actor.Account,
            Person = actor.Id,
            Name = actor.Person,
            Department = actor.Department,
            Role = actor.Role,
            Session = session,
            Address = address,
            Detail = Short(detail),
        };
    }

    private static string Short(string detail) => detail.Length <= DetailMaxLength ? detail : detail[..DetailMaxLength];
}
