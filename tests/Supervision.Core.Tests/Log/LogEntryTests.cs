using System.Text;
using System.Text.Json;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Core.Tests.Log;

public sealed class LogEntryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, 123, 456, TimeSpan.FromHours(8));

    [Fact]
    public void The_bytes_of_an_entry_are_one_line_of_json() => Golden.Matches(
        Encoding.UTF8.GetString(Entry("""{"title":"2026年“双随机”计划","tasks":[1,2]}""").Bytes()), "entry.json");

    [Fact]
    public void The_same_moment_in_another_zone_makes_the_same_bytes() =>
        Assert.Equal(Entry("{}").LeafHash, LogEntry.Of(0, LogKind.PlanPublished, "对象", "{}", Noon.ToUniversalTime()).LeafHash);

    [Fact]
    public void A_record_too_long_for_a_bundle_enters_by_its_digest()
    {
        var record = $$"""{"text":"{{new string('字', 20_000)}}"}""";
        var entry = Entry(record);
        using var line = JsonDocument.Parse(entry.Bytes());

        Assert.False(entry.IsWhole);
        Assert.Equal(Digest.Of(record), line.RootElement.GetProperty("recordSha256").GetString());
        Assert.NotEqual(entry.LeafHash, Entry(record.Replace('字', '宁')).LeafHash);
    }

    [Fact]
    public void A_record_as_long_as_may_be_fits_into_a_bundle()
    {
        var record = $"\"{new string('x', LogEntry.LongestRecord - 2)}\"";
        var entry = LogEntry.Of(0, LogKind.DrawCommitted, new string('对', 200), record, Noon);

        Assert.True(entry.IsWhole);
        Assert.Equal(2 + entry.Bytes().Length, EntryBundle.Write([entry.Bytes()]).Length);
    }

    private static LogEntry Entry(string record) => LogEntry.Of(0, LogKind.PlanPublished, "对象", record, Noon);
}
