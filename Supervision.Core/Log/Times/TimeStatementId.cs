using Supervision.Core.Primitives;

namespace Supervision.Core.Log.Times;

/// <summary>Names one statement on the time.</summary>
public readonly record struct TimeStatementId(Guid Value) : ITypedId<TimeStatementId>
{
    public static TimeStatementId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static TimeStatementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
