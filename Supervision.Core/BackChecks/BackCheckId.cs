using Supervision.Core.Primitives;

namespace Supervision.Core.BackChecks;

/// <summary>Names one back-check of one check.</summary>
public readonly record struct BackCheckId(Guid Value) : ITypedId<BackCheckId>
{
    public static BackCheckId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static BackCheckId From(Guid value) => new(value);

    public static bool TryParse(string? text, out BackCheckId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
