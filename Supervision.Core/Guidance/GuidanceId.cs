using Supervision.Core.Primitives;

namespace Supervision.Core.Guidance;

/// <summary>Names one guidance.</summary>
public readonly record struct GuidanceId(Guid Value) : ITypedId<GuidanceId>
{
    public static GuidanceId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static GuidanceId From(Guid value) => new(value);

    public static bool TryParse(string? text, out GuidanceId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
