using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>登录会话: one person at work in one role of one department, known by a token of which only the hash is kept.</summary>
public sealed class SignedInSession
{
    public const int AddressMaxLength = 60;

    /// <summary>However busy, a session ends after a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>And earlier when nothing is done.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Of the command line, where one command follows another at leisure.</summary>
    public static readonly TimeSpan CommandLine = TimeSpan.FromMinutes(8 * 60);

    // The clock of a demonstration jumps by months.
    private static readonly TimeSpan OfSample = TimeSpan.FromDays(3650);

    // A clock that is put right by a little does not sign people out.
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(10);

    private SignedInSession()
    {
    }

    /// <summary>SHA-256 of the token.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>By which pages and the security log name it; tells nothing of the token.</summary>
    public required SessionId Id { get; init; }

    /// <summary>Null in a demonstration, where a person is only named.</summary>
    public AccountId? Account { get; init; }

    public RoleGrantId? Grant { get; init; }

    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required DepartmentCode Department { get; init; }

    public required Role Role { get; init; }

    public required bool IsChief { get; init; }

    /// <summary>监督范围: the regions of a supervisor.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    public required SignInWay Way { get; init; }

    public required bool IsCommandLine { get; init; }

    /// <summary>From which address; empty on the command line.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>No use keeps it open longer.</summary>
    public required DateTimeOffset LatestEnd { get; init; }

    /// <summary>The last second factor.</summary>
    public required DateTimeOffset ConfirmedAt { get; set; }

    public required DateTimeOffset SeenAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>授权代理, in which a deputy is at work; null for who works in a role of his own.</summary>
    public DeputationId? Deputation { get; init; }

    public PersonId? StandsInFor { get; init; }

    public string? StandsInName { get; init; }

    public string? StandsInBy { get; init; }

    public static SignedInSession Open(
        byte[] hash, SessionId id, Actor actor, RoleGrantId? grant, IReadOnlyList<string> regions, SignInWay way, bool isCommandLine, string address, DateTimeOffset at,
        DeputationId? deputation = null)
    {
        var longest = LongestOf(way, isCommandLine);

        return new()
        {
            Hash = hash,
            Id = id,
            Account = actor.Account,
            Grant = grant,
            Person = actor.Id,
            Name = actor.Person,
            Department = actor.Department,
            Role = actor.Role,
            IsChief = actor.IsChief,
            Regions = regions,
            Way = way,
            IsCommandLine = isCommandLine,
            Address = address,
            OpenedAt = at,
            LatestEnd = at + longest,
            ConfirmedAt = at,
            SeenAt = at,
            EndsAt = EarlierOf(at + longest, at + IdleOf(way, isCommandLine)),
            Deputation = deputation,
            StandsInFor = actor.StandsInFor,
            StandsInName = actor.StandsInName,
            StandsInBy = actor.StandsInBy,
        };
    }

    public Actor Actor => new(Name, Department, Role)
    {
        Id = Person,
        Account = Account,
        IsChief = IsChief,
        StandsInFor = StandsInFor,
        StandsInName = StandsInName,
        StandsInBy = StandsInBy,
    };

    public bool IsOpenAt(DateTimeOffset at) => EndedAt is null && at < EndsAt && at > SeenAt - Drift;

    /// <summary>True when its end moved far enough to be worth writing down.</summary>
    public bool Use(DateTimeOffset at)
    {
        var end = EarlierOf(LatestEnd, at + IdleOf(Way, IsCommandLine));

        if (at - SeenAt < TimeSpan.FromMinutes(1) || end <= EndsAt)
        {
            return false;
        }

        SeenAt = at;
        EndsAt = end;
        return true;
    }

    public void Confirm(DateTimeOffset at) => ConfirmedAt = at;

    /// <summary>No second factor was shown yet: before anything is signed, one is asked for.</summary>
    public void AwaitConfirmation() => ConfirmedAt = DateTimeOffset.UnixEpoch;

    public void End(DateTimeOffset at) => EndedAt ??= at;

    private static TimeSpan LongestOf(SignInWay way, bool isCommandLine)
    {
        if (way is SignInWay.Sample)
        {
            return OfSample;
        }

        return isCommandLine ? CommandLine : Longest;
    }

    private static TimeSpan IdleOf(SignInWay way, bool isCommandLine) =>
        way is SignInWay.Sample || isCommandLine ? LongestOf(way, isCommandLine) : Idle;

    private static DateTimeOffset EarlierOf(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
