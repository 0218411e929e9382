using System.Globalization;
using Supervision.Core.Disclosures;
using Supervision.Core.Primitives;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Receiver;

/// <summary>The other side of the file way: reads what was dropped, writes feedback and the list of what it shows.</summary>
internal sealed class FilePartner(Channel terms, string feeds, ReceiverMemory memory, TimeProvider clock)
{
    private readonly string _folder = Path.Combine(feeds, terms.Folder);

    public async Task<IReadOnlyList<Reply>> PlayAsync(CancellationToken cancel)
    {
        var all = new List<Reply>();
        var source = Path.Combine(_folder, "out");

        foreach (var path in Directory.Exists(source) ? Directory.GetFiles(source, "*.csv").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var bytes = await File.ReadAllBytesAsync(path, cancel);

            if (await memory.IsNewFileAsync(terms.Code, Path.GetFileName(path), Digest.Of(bytes), cancel))
            {
                var replies = await memory.TakeAsync(terms.Code, Arrivals(path, bytes), cancel);
                await AnswerAsync(Path.GetFileName(path), replies, cancel);
                all.AddRange(replies);
            }
        }

        return all;
    }

    public async Task ListAsync(CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var lines = (await memory.ShownAsync(terms.Code, cancel)).Select(key => new[] { key });
        await WriteAsync(FileSite.ListName(now), ["数据编号"], lines, cancel);
    }

    private async Task AnswerAsync(string file, IReadOnlyList<Reply> replies, CancellationToken cancel)
    {
        var at = clock.GetLocalNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        string[] Line(Reply reply, ReceiptStanding standing) =>
            [reply.Arrival.Key, StandingNames.Of(standing, reply.Arrival.Withdraws), reply.Number ?? "", reply.Refusal ?? "", at];

        await WriteAsync($"{FileSite.ReceiptPrefix}{file}", FileSite.ReceiptColumns,
            replies.SelectMany<Reply, string[]>(reply => reply.Refusal is not null
                ? [Line(reply, ReceiptStanding.Rejected)]
                : [Line(reply, ReceiptStanding.Accepted), Line(reply, ReceiptStanding.Done)]), cancel);
    }

    private Task WriteAsync(string name, IEnumerable<string> header, IEnumerable<string[]> lines, CancellationToken cancel) =>
        WholeFile.WriteAsync(Path.Combine(_folder, "back", name), CsvText.Write(header, lines), cancel);

    private static IReadOnlyList<Arrival> Arrivals(string path, byte[] bytes) => CsvText.Read(bytes, Path.GetFileName(path),
        row => new Arrival(row.GetString("数据编号"), row.GetString("检查编号"), row.GetString("操作类型") == "撤回"));
}
