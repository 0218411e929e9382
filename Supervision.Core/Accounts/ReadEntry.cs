using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>读取记录: who read what is sealed or not public, and when. Only ever added to.</summary>
public sealed class ReadEntry
{
    public const int ObjectMaxLength = 200;

    private ReadEntry()
    {
    }

    /// <summary>Counts up; the database gives it.</summary>
    public long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required DepartmentCode Department { get; init; }

    public required Role Role { get; init; }

    /// <summary>For whom a deputy read it.</summary>
    public PersonId? StandsInFor { get; init; }

    public SessionId? Session { get; init; }

    /// <summary>From which address, or the command line.</summary>
    public required string Address { get; init; }

    /// <summary>What was read, as the table of acts calls it.</summary>
    public required string Act { get; init; }

    public required string Object { get; init; }

    public static ReadEntry Of(Actor actor, SessionId? session, string address, string act, string obj, DateTimeOffset at)
    {
        return new()
        {
            At = at,
            Person = actor.Id,
            Name = actor.Person,
            Department = actor.Department,
            Role = actor.Role,
            StandsInFor = actor.StandsInFor,
            Session = session,
            Address = address,
            Act = act,
            Object = obj.Length <= ObjectMaxLength ? obj : obj[..ObjectMaxLength],
        };
    }
}
