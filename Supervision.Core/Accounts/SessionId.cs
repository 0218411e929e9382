using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Names one signed-in session.</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static SessionId From(Guid value) => new(value);

    public static bool TryParse(string? text, out SessionId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
