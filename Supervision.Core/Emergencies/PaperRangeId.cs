using Supervision.Core.Primitives;

namespace Supervision.Core.Emergencies;

/// <summary>Names one range of reserved numbers.</summary>
public readonly record struct PaperRangeId(Guid Value) : ITypedId<PaperRangeId>
{
    public static PaperRangeId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static PaperRangeId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PaperRangeId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
