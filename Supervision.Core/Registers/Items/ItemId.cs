using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Items;

public readonly record struct ItemId(Guid Value) : ITypedId<ItemId>
{
    public static ItemId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static ItemId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ItemId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
