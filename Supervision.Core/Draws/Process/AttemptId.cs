using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Names one attempt at a task's draw.</summary>
public readonly record struct AttemptId(Guid Value) : ITypedId<AttemptId>
{
    public static AttemptId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static AttemptId From(Guid value) => new(value);

    public static bool TryParse(string? text, out AttemptId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
