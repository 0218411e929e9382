using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>Names one breach found at a check.</summary>
public readonly record struct BreachId(Guid Value) : ITypedId<BreachId>
{
    public static BreachId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static BreachId From(Guid value) => new(value);

    public static bool TryParse(string? text, out BreachId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
