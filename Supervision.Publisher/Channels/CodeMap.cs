namespace Supervision.Publisher.Channels;

/// <summary>结果对照表: how each channel writes our results, from <c>rules/disclosure/result-codes.csv</c>.</summary>
public sealed class CodeMap(IReadOnlyList<CodeLine> lines)
{
    public const string Overall = "overall";
    public const string Item = "item";

    private readonly ILookup<(string, string, string), CodeLine> _lines = lines.ToLookup(line => (line.Channel, line.Kind, line.Ours));

    public static CodeMap Read(string path) => new(DatedCsv.Read(path, row => new CodeLine(
        row.GetString("channel"), row.GetString("kind"), row.GetString("ours"), row.GetString("theirs"), DatedCsv.Validity(row))));

    /// <summary>Null when the channel has no word for it on that day.</summary>
    public string? Find(string channel, string kind, string ours, DateOnly on) =>
        _lines[(channel, kind, ours)].FirstOrDefault(line => line.Validity.Covers(on) && line.Theirs.Length > 0)?.Theirs;
}

/// <param name="Kind">Whether <paramref name="Ours"/> is an overall result code or the words for one item.</param>
public sealed record CodeLine(string Channel, string Kind, string Ours, string Theirs, Validity Validity);
