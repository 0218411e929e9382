using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>Names one annual plan.</summary>
public readonly record struct PlanId(Guid Value) : ITypedId<PlanId>
{
    public static PlanId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static PlanId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PlanId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
