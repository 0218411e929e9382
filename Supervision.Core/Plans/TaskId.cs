using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>Names one inspection task.</summary>
public readonly record struct TaskId(Guid Value) : ITypedId<TaskId>
{
    public static TaskId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static TaskId From(Guid value) => new(value);

    public static bool TryParse(string? text, out TaskId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
