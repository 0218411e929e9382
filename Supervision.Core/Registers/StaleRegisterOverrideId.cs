using Supervision.Core.Primitives;

namespace Supervision.Core.Registers;

public readonly record struct StaleRegisterOverrideId(Guid Value) : ITypedId<StaleRegisterOverrideId>
{
    public static StaleRegisterOverrideId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static StaleRegisterOverrideId From(Guid value) => new(value);

    public static bool TryParse(string? text, out StaleRegisterOverrideId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
