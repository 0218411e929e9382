using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Names one registered exception.</summary>
public readonly record struct PairWaiverId(Guid Value) : ITypedId<PairWaiverId>
{
    public static PairWaiverId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static PairWaiverId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PairWaiverId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
