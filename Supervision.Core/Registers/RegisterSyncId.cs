using Supervision.Core.Primitives;

namespace Supervision.Core.Registers;

public readonly record struct RegisterSyncId(Guid Value) : ITypedId<RegisterSyncId>
{
    public static RegisterSyncId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static RegisterSyncId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RegisterSyncId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
