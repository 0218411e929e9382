using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Names one request for recusal.</summary>
public readonly record struct RecusalRequestId(Guid Value) : ITypedId<RecusalRequestId>
{
    public static RecusalRequestId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static RecusalRequestId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RecusalRequestId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
