using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>Names one case.</summary>
public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    public static CaseId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static CaseId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CaseId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
