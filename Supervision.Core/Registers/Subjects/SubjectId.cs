using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Subjects;

public readonly record struct SubjectId(Guid Value) : ITypedId<SubjectId>
{
    public static SubjectId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static SubjectId From(Guid value) => new(value);

    public static bool TryParse(string? text, out SubjectId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
