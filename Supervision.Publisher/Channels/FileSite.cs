using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using Supervision.Core.Disclosures;
using Supervision.Core.Time;

namespace Supervision.Publisher.Channels;

/// <summary>
/// 文件方式: a CSV file per batch in <c>out/</c>, feedback files read from <c>back/</c>. A batch has one name and one content for ever,
/// so writing it twice leaves one file.
/// </summary>
public sealed class FileSite(Channel terms, ChannelForms forms, string feeds, TimeProvider clock) : ISite
{
    public const string ReceiptPrefix = "receipt-";
    public const string ListPrefix = "list-";
    public static readonly string[] ReceiptColumns = ["数据编号", "状态", "回执编号", "说明", "时间"];

    private const string Moment = "yyyyMMddHHmmss";

    private readonly string _folder = Path.Combine(feeds, terms.Folder);

    public string Channel => terms.Code;

    private FeedbackFolder Back => new(Path.Combine(_folder, "back"), clock);

    public async Task<IReadOnlyList<SiteAnswer>> SendAsync(Consignment consignment, CancellationToken cancel)
    {
        await WholeFile.WriteAsync(Path.Combine(_folder, "out", NameOf(consignment)), Content(consignment), cancel);
        return [];
    }

    public async IAsyncEnumerable<ChannelFeedback> ReceiveAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var settled = new List<string>();

        await foreach (var name in Back.SettledAsync(cancel))
        {
            settled.Add(name);
        }

        // Answers first: a list speaks of what they have settled.
        foreach (var name in settled.OrderBy(IsList))
        {
            yield return await ReadAsync(name, cancel);
        }
    }

    public Task PutAwayAsync(ChannelFeedback feedback, CancellationToken cancel)
    {
        Back.PutAway(feedback.Name);
        return Task.CompletedTask;
    }

    public Task SetAsideAsync(ChannelFeedback feedback, string reason, CancellationToken cancel) => Back.SetAsideAsync(feedback.Name, reason, cancel);

    public static string ListName(DateTimeOffset asOf) => ListPrefix + asOf.ToString(Moment, CultureInfo.InvariantCulture) + ".csv";

    internal byte[] Content(Consignment consignment) => CsvText.Write(
        forms.Columns(Channel, ChannelForms.Results, consignment.MadeOn).Select(column => column.Title),
        consignment.Entries.SelectMany(entry =>
            forms.Lines(Channel, ChannelForms.Results, entry, consignment.Note, consignment.MadeOn)
                .Match(lines => lines, problem => throw new InvalidOperationException(problem.Message))));

    private string NameOf(Consignment consignment) => string.Create(CultureInfo.InvariantCulture, $"{Channel}-{consignment.Number:D8}.csv");

    private async Task<ChannelFeedback> ReadAsync(string name, CancellationToken cancel)
    {
        try
        {
            return Back.IsTooLarge(name)
                ? Troubled(name, $"{name}超过{FeedbackFolder.Largest >> 20}MB。")
                : Read(name, await Back.ReadAsync(name, cancel));
        }
        catch (FormatException problem)
        {
            return Troubled(name, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Troubled(name, $"{name}打不开：{problem.Message}");
        }
    }

    private ChannelFeedback Read(string name, byte[] bytes)
    {
        var now = clock.GetUtcNow();

        if (bytes.Length == 0)
        {
            return Troubled(name, $"{name}是空的。");
        }

        if (IsList(name))
        {
            var list = new ShownList(MomentIn(name), CsvText.Read(bytes, name, row => row.GetString(ReceiptColumns[0]), ReceiptColumns[0]).ToHashSet(StringComparer.Ordinal));
            return list.WhyNot(now) is { } reason ? Troubled(name, $"{name}不能读取：{reason}。") : new(name, [], list);
        }

        var answers = CsvText.Read(bytes, name, Answer, ReceiptColumns);
        var bad = answers.Select((answer, at) => (Line: at + 2, Reason: answer.WhyNot(now))).FirstOrDefault(one => one.Reason is not null);
        return bad.Reason is null ? new(name, answers, null) : Troubled(name, $"{name}第{bad.Line}行不能读取：{bad.Reason}。");
    }

    private static ChannelFeedback Troubled(string name, string reason) =>
        new(name, [], null, $"回执文件不能读取，已移到back/{FeedbackFolder.Aside}，请联系对方重新提供。{reason}");

    private static bool IsList(string name) => name.StartsWith(ListPrefix, StringComparison.Ordinal);

    private static SiteAnswer Answer(CsvReader row)
    {
        string Cell(int column) => row.GetString(ReceiptColumns[column]);

        return new(
            Cell(0),
            StandingNames.Parse(Cell(1)),
            Filled(Cell(2)),
            Filled(Cell(3)),
            DateTimeOffset.Parse(Cell(4), CultureInfo.InvariantCulture));
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    // The name carries Beijing time.
    private static DateTimeOffset MomentIn(string name) => new(
        DateTime.ParseExact(Path.GetFileNameWithoutExtension(name)[ListPrefix.Length..], Moment, CultureInfo.InvariantCulture), OfficeClock.Offset);
}
