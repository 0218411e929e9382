using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Core.Disclosures;

/// <summary>公示渠道表: <c>rules/disclosure/channels.csv</c>, asked by the day on which a record is written or sent.</summary>
public sealed class ChannelTable(DatedTable<Channel> table)
{
    private static readonly string[] Columns =
        ["channel", "name", "exchange", "folder", "batch", "first_pause_minutes", "longest_pause_minutes", "source", "mark"];

    /// <summary>The table of the folder <c>rules/</c>, for both programs.</summary>
    public static Result<ChannelTable> In(string rules) => LawFile.Read(rules, "disclosure", "channels.csv").Match(Read, problem => problem);

    public static Result<ChannelTable> Read(LawFile file) =>
        DatedCsv.Read(file, Columns, Row, channel => channel.Code)
            .Match<Result<ChannelTable>>(table => new ChannelTable(table), problem => problem);

    public IReadOnlyList<Channel> On(DateOnly day) => table.On(day);

    /// <summary>The sites on which a result written on that day must be visible.</summary>
    public IReadOnlyList<Channel> RequiredOn(DateOnly day) => [.. On(day).Where(channel => channel.CountsForRate)];

    public Channel? Find(string code, DateOnly day) => table.Find(code, day);

    /// <summary>Those that have begun, ended ones included, as they were last: for telling how deliveries stand.</summary>
    public IReadOnlyList<Channel> BegunBy(DateOnly day) => table.BegunBy(day);

    /// <summary>The latest name of a channel, or its code when no table knows it.</summary>
    public string NameOf(string code) => table.BegunBy(DateOnly.MaxValue).FirstOrDefault(channel => channel.Code == code)?.Name ?? code;

    private static Channel Row(CsvRow row) => new(
        row.Filled("channel"),
        row.Filled("name"),
        ExchangeOf(row.OneOf("exchange", "file", "database", "portal")),
        row.Text("folder"),
        row.Number("batch"),
        TimeSpan.FromMinutes(row.Number("first_pause_minutes")),
        TimeSpan.FromMinutes(row.Number("longest_pause_minutes")));

    private static Exchange ExchangeOf(string word) => word switch
    {
        "file" => Exchange.File,
        "database" => Exchange.Database,
        _ => Exchange.Portal,
    };
}
