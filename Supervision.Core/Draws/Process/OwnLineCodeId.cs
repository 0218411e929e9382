using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Names one code that was given out for one's own line.</summary>
public readonly record struct OwnLineCodeId(Guid Value) : ITypedId<OwnLineCodeId>
{
    public static OwnLineCodeId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static OwnLineCodeId From(Guid value) => new(value);

    public static bool TryParse(string? text, out OwnLineCodeId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
