using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Names one deputation.</summary>
public readonly record struct DeputationId(Guid Value) : ITypedId<DeputationId>
{
    public static DeputationId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static DeputationId From(Guid value) => new(value);

    public static bool TryParse(string? text, out DeputationId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
