using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Audit;

/// <summary>安全日志的一行: an act that was refused, or that somebody came or went. Only ever added to; its digest is anchored daily with the audit trail.</summary>
public sealed record SecurityEntry
{
    public const string Refused = "refused";

    public const int WordsMaxLength = 500;
    public const int ObjectMaxLength = 200;

    /// <summary>In the order of writing; a refused transaction leaves gaps.</summary>
    public long Number { get; private init; }

    public required DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    public required string Person { get; init; }

    public required PersonId PersonId { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>The English name of the role.</summary>
    public required string Role { get; init; }

    public required string Act { get; init; }

    public required string Object { get; init; }

    /// <summary>The code of the refusal; empty where nothing was refused.</summary>
    public required string Code { get; init; }

    public required string Words { get; init; }

    public static SecurityEntry Of(string kind, Actor actor, string act, string of, string code, string words, DateTimeOffset at) => new()
    {
        At = at,
        Kind = kind,
        Person = actor.Person,
        PersonId = actor.Id,
        Department = actor.Department,
        Role = actor.Role.ToString(),
        Act = act,
        Object = Short(of, ObjectMaxLength),
        Code = code,
        Words = Short(words, WordsMaxLength),
    };

    private static string Short(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
