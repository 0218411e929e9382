using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Names one grant of a role.</summary>
public readonly record struct RoleGrantId(Guid Value) : ITypedId<RoleGrantId>
{
    public static RoleGrantId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static RoleGrantId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RoleGrantId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
