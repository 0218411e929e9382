using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Inspectors;

public readonly record struct InspectorId(Guid Value) : ITypedId<InspectorId>
{
    public static InspectorId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static InspectorId From(Guid value) => new(value);

    public static bool TryParse(string? text, out InspectorId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
