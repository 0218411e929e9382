using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Receiver;

/// <summary>Which entries the sample receiver turns back, and with which words: <c>samples/demo/receiver.csv</c>.</summary>
public sealed class ReceiverScript(IReadOnlyList<ScriptLine> lines)
{
    public static readonly ReceiverScript TakesAll = new([]);

    private static readonly string[] Columns = ["channel", "nth", "times", "words"];

    public static Result<ReceiverScript> Read(LawFile file) =>
        CsvTable.Read(file, Columns, row => new ScriptLine(row.Filled("channel"), row.Number("nth"), row.Number("times"), row.Filled("words")))
            .Match<Result<ReceiverScript>>(lines => new ReceiverScript(lines), problem => problem);

    /// <param name="nth">The how manieth publication of the channel this is, counted from 1.</param>
    /// <param name="refused">How often this entry has been turned back already.</param>
    internal string? WordsFor(string channel, int nth, int refused) =>
        lines.FirstOrDefault(line => line.Channel == channel && line.Nth == nth && refused < line.Times)?.Words;
}

/// <param name="Times">How often it is turned back before it is taken.</param>
public sealed record ScriptLine(string Channel, int Nth, int Times, string Words);
