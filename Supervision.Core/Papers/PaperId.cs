using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>Names one issued paper.</summary>
public readonly record struct PaperId(Guid Value) : ITypedId<PaperId>
{
    public static PaperId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static PaperId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PaperId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
