using Supervision.Rules.Conditions;

namespace Supervision.Rules.Schemes;

// What a record must reach in one of its numbers. Where a line sets several, all of them must be reached.
internal sealed record FieldLimit(string Field, Bounds Bounds)
{
    public bool IsReachedBy(RatedRecord record) => record.Number(Field) is { } number && Bounds.Contain(number);
}
