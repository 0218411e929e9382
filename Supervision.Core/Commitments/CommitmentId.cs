using Supervision.Core.Primitives;

namespace Supervision.Core.Commitments;

/// <summary>Names one commitment.</summary>
public readonly record struct CommitmentId(Guid Value) : ITypedId<CommitmentId>
{
    public static CommitmentId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static CommitmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CommitmentId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
