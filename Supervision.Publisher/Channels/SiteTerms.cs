namespace Supervision.Publisher.Channels;

/// <summary>渠道约定: how one channel is served, from <c>rules/disclosure/channels.csv</c>.</summary>
/// <param name="Folder">Under <c>feeds/</c>, for the ways that use files.</param>
/// <param name="Batch">The most entries that go at once.</param>
public sealed record SiteTerms(
    string Channel, string Name, Exchange Exchange, string Folder, int Batch, TimeSpan FirstPause, TimeSpan LongestPause, Validity Validity)
{
    public static IReadOnlyList<SiteTerms> Read(string path) => DatedCsv.Read(path, row => new SiteTerms(
        row.GetString("channel"), row.GetString("name"), Enum.Parse<Exchange>(row.GetString("exchange"), ignoreCase: true), row.GetString("folder"),
        DatedCsv.Number(row, "batch"), TimeSpan.FromMinutes(DatedCsv.Number(row, "first_pause_minutes")), TimeSpan.FromMinutes(DatedCsv.Number(row, "longest_pause_minutes")),
        DatedCsv.Validity(row)));

    /// <summary>How long to wait for an acknowledgement of the n-th attempt, counted from 1, before the next: twice as long each time.</summary>
    public TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Clamp(attempt - 1, 0, 16)));
}

/// <summary>交换方式 of GB/T 39443-2020, and the city's own portal. The service way joins here when a site offers it.</summary>
public enum Exchange { File, Database, Portal }
