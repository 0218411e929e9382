using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>Names one assignment.</summary>
public readonly record struct HandlerAssignmentId(Guid Value) : ITypedId<HandlerAssignmentId>
{
    public static HandlerAssignmentId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static HandlerAssignmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out HandlerAssignmentId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
