using Supervision.Core.Primitives;

namespace Supervision.Core.Disclosures;

/// <summary>Names one disclosure.</summary>
public readonly record struct DisclosureId(Guid Value) : ITypedId<DisclosureId>
{
    public static DisclosureId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static DisclosureId From(Guid value) => new(value);

    public static bool TryParse(string? text, out DisclosureId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
