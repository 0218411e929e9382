using Supervision.Core.Primitives;

namespace Supervision.Core.Burden;

/// <summary>Names one entry of the white list.</summary>
public readonly record struct WhiteListEntryId(Guid Value) : ITypedId<WhiteListEntryId>
{
    public static WhiteListEntryId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static WhiteListEntryId From(Guid value) => new(value);

    public static bool TryParse(string? text, out WhiteListEntryId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
