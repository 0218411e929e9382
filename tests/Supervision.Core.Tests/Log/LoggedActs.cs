using System.Text;
using System.Text.Json;
using Supervision.Core.Log.Records;
using Supervision.Testing;

namespace Supervision.Core.Tests.Log;

/// <summary>Entries as the program wrote them before records had types, of every kind and form, one a line: golden/entries.jsonl.</summary>
internal static class LoggedActs
{
    private static readonly string[] Lines =
        File.ReadAllLines(Repository.PathTo("tests", "Supervision.Core.Tests", "Log", "golden", "entries.jsonl"));

    public static IEnumerable<string> All => Lines;

    /// <summary>The record of each entry of a kind, as it stands in the line.</summary>
    public static IReadOnlyList<string> RecordsOf(LogKind kind) =>
        [.. Lines.Select(EntryOf).Where(entry => entry.Kind == kind).Select(entry => entry.Record)];

    public static LogEntry EntryOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        var entry = json.RootElement;
        var kind = Enum.GetValues<LogKind>().Single(kind => kind.Code() == entry.GetProperty("kind").GetString());

        return LogEntry.Of(
            0, kind, entry.GetProperty("object").GetString()!, entry.GetProperty("record").GetRawText(), entry.GetProperty("at").GetDateTimeOffset());
    }

    public static string LineOf(LogEntry entry) => Encoding.UTF8.GetString(entry.Bytes());
}
