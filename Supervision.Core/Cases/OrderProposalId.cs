using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>Names one proposal of an order.</summary>
public readonly record struct OrderProposalId(Guid Value) : ITypedId<OrderProposalId>
{
    public static OrderProposalId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static OrderProposalId From(Guid value) => new(value);

    public static bool TryParse(string? text, out OrderProposalId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
