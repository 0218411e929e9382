using Supervision.Core.Primitives;

namespace Supervision.Core.Coercion.Files;

/// <summary>Names one file of a coercive measure.</summary>
public readonly record struct CoercionFileId(Guid Value) : ITypedId<CoercionFileId>
{
    public static CoercionFileId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static CoercionFileId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CoercionFileId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
