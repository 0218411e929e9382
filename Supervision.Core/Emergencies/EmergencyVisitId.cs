using Supervision.Core.Primitives;

namespace Supervision.Core.Emergencies;

/// <summary>Names one emergency visit.</summary>
public readonly record struct EmergencyVisitId(Guid Value) : ITypedId<EmergencyVisitId>
{
    public static EmergencyVisitId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static EmergencyVisitId From(Guid value) => new(value);

    public static bool TryParse(string? text, out EmergencyVisitId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
