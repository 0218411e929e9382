using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Items;

public readonly record struct ItemVersionId(Guid Value) : ITypedId<ItemVersionId>
{
    public static ItemVersionId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static ItemVersionId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ItemVersionId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
