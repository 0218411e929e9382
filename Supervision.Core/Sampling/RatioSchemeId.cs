using Supervision.Core.Primitives;

namespace Supervision.Core.Sampling;

/// <summary>Names one version of the ratios of a department.</summary>
public readonly record struct RatioSchemeId(Guid Value) : ITypedId<RatioSchemeId>
{
    public static RatioSchemeId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static RatioSchemeId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RatioSchemeId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
