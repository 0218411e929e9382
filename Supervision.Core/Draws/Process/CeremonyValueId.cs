using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Names one ceremony.</summary>
public readonly record struct CeremonyValueId(Guid Value) : ITypedId<CeremonyValueId>
{
    public static CeremonyValueId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static CeremonyValueId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CeremonyValueId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
