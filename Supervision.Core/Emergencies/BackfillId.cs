using Supervision.Core.Primitives;

namespace Supervision.Core.Emergencies;

/// <summary>Names one check that was made on paper.</summary>
public readonly record struct BackfillId(Guid Value) : ITypedId<BackfillId>
{
    public static BackfillId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static BackfillId From(Guid value) => new(value);

    public static bool TryParse(string? text, out BackfillId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
