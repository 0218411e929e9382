namespace Supervision.Rules.Schemes;

// 关联: one day of a record lies after another; the day itself is not after it.
internal sealed record DateOrder(string Field, string Than)
{
    // Null: one of the days is not established.
    public bool? HoldsFor(RatedRecord record) =>
        record.Date(Field) is { } later && record.Date(Than) is { } earlier ? later > earlier : null;
}
