namespace Supervision.Rules.Schemes;

// Asks a line that speaks of records.
internal static class RecordAsking
{
    /// <param name="records">Those of the line's code that count on the day of the rating.</param>
    public static LineAnswer Ask(SchemeLine line, RatedSubject subject, IReadOnlyList<RatedRecord> records)
    {
        if (records.Count == 0)
        {
            return LineAsking.Unbound(line, Absent(line, subject));
        }

        var reaching = records.Where(record => line.Limits.All(limit => limit.IsReachedBy(record))).OrderBy(record => record.On).ToList();

        if (reaching.Count == 0)
        {
            return LineAsking.Unbound(line, "有记录，没有达到限度");
        }

        if (line.Later is { } later && reaching.RemoveAll(record => later.HoldsFor(record) is not true) > 0 && reaching.Count == 0)
        {
            return LineAsking.Unbound(line, "有记录，先后的日期没有查明，或者不在其后");
        }

        if (reaching.Count < line.CountAtLeast)
        {
            return LineAsking.Unbound(line, $"有{reaching.Count}次，不满{line.CountAtLeast}次");
        }

        return LineAsking.Bound(line, reaching, reaching.Sum(record => Points(line, record, subject.AsOf)), line.Tier, Restored(line, reaching, subject.AsOf));
    }

    // What the record itself carries is taken as given.
    private static decimal Points(SchemeLine line, RatedRecord record, DateOnly asOf)
    {
        var points = record.Number("points") ?? line.Points ?? 0;
        return line.Restore is { } restore ? points * (1 - restore.ShareOf(record, asOf)) : points;
    }

    private static string Restored(SchemeLine line, List<RatedRecord> records, DateOnly asOf)
    {
        if (line.Restore is not { } restore)
        {
            return "";
        }

        var shares = records.Select(record => (Record: record, Share: restore.ShareOf(record, asOf))).Where(pair => pair.Share > 0).ToList();
        var told = shares.Select(pair => $"{Conditions.Days.Said(pair.Record.Date("corrected")!.Value)}纠正，恢复{LineAsking.Said(pair.Share * 100)}%");
        return shares.Count == 0 ? "" : $"（{string.Join("；", told)}；{restore.Clause}）";
    }

    private static string Absent(SchemeLine line, RatedSubject subject)
    {
        var others = subject.Records.Where(record => record.Code == line.Record).ToList();

        if (others.Count == 0)
        {
            return "评定期间没有这种记录";
        }

        return others.Any(record => record.IsRepairedBy(subject.AsOf))
            ? "有记录，已经修复，或者不在评定期间"
            : "有记录，不在评定期间";
    }
}
