using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Channels;

/// <summary>结果对照表: how each channel writes our results, from <c>rules/disclosure/result-codes.csv</c>.</summary>
public sealed class CodeMap(DatedTable<CodeLine> lines)
{
    public const string Overall = "overall";
    public const string Item = "item";

    private static readonly string[] Columns = ["channel", "kind", "ours", "theirs", "source", "mark"];

    public static Result<CodeMap> Read(LawFile file) =>
        DatedCsv.Read(file, Columns, Row, line => Key(line.Channel, line.Kind, line.Ours))
            .Match<Result<CodeMap>>(lines => new CodeMap(lines), problem => problem);

    /// <summary>Null when the channel has no word for it on that day.</summary>
    public string? Find(string channel, string kind, string ours, DateOnly day) =>
        lines.Find(Key(channel, kind, ours), day) is { Theirs.Length: > 0 } line ? line.Theirs : null;

    private static string Key(string channel, string kind, string ours) => $"{channel}/{kind}/{ours}";

    private static CodeLine Row(CsvRow row) =>
        new(row.Filled("channel"), row.OneOf("kind", Overall, Item), row.Filled("ours"), row.Text("theirs"));
}

/// <param name="Kind">Whether <paramref name="Ours"/> is an overall result code or the words for one item.</param>
public sealed record CodeLine(string Channel, string Kind, string Ours, string Theirs);
