using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>Names one check of one target.</summary>
public readonly record struct CheckId(Guid Value) : ITypedId<CheckId>
{
    public static CheckId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static CheckId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CheckId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
