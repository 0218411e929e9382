using Supervision.Core.Primitives;

namespace Supervision.Core.Repairs;

/// <summary>Names one handling of a repair.</summary>
public readonly record struct RepairId(Guid Value) : ITypedId<RepairId>
{
    public static RepairId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static RepairId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RepairId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
