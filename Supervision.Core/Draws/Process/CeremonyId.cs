using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Names one ceremony.</summary>
public readonly record struct CeremonyId(Guid Value) : ITypedId<CeremonyId>
{
    public static CeremonyId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static CeremonyId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CeremonyId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
