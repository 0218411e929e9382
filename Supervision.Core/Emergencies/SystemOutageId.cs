using Supervision.Core.Primitives;

namespace Supervision.Core.Emergencies;

/// <summary>Names one outage.</summary>
public readonly record struct SystemOutageId(Guid Value) : ITypedId<SystemOutageId>
{
    public static SystemOutageId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static SystemOutageId From(Guid value) => new(value);

    public static bool TryParse(string? text, out SystemOutageId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
