using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Inspectors;

public readonly record struct RecusalId(Guid Value) : ITypedId<RecusalId>
{
    public static RecusalId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static RecusalId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RecusalId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
