using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;
using Supervision.Rules.Engine;

namespace Supervision.Api.Exemptions;

/// <summary>
/// 回放草案: decides every past case of the database under a draft. Cases stream through a short queue, so memory stays the same for
/// a thousand and for a million.
/// </summary>
public sealed class ReplayDraft(SupervisionDb db)
{
    private const int Batch = 256;
    private const int Waiting = 8;
    private const int KeptNumbers = 1000;

    /// <param name="draft">The engine of the draft.</param>
    /// <param name="changed">Told the number of each case whose result changes, with both results; null when nobody wants to know.</param>
    public async Task<Result<Replay>> ExecuteAsync(IRuleEngine draft, Action<string, Outcome, Outcome>? changed, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var queue = Channel.CreateBounded<List<PastCase>>(new BoundedChannelOptions(Waiting) { SingleWriter = true });
        var workers = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount))
            .Select(_ => Task.Run(() => WorkAsync(queue.Reader, new Replay(draft, KeptNumbers), changed, stop), cancel)).ToList();

        try
        {
            await ReadAsync(queue.Writer, stop.Token);
            queue.Writer.Complete();
        }
        catch (Exception failure)
        {
            queue.Writer.TryComplete(failure);
            throw;
        }

        var replays = await Task.WhenAll(workers);
        var whole = new Replay(draft, KeptNumbers);
        Array.ForEach(replays, whole.Add);
        return whole;
    }

    private async Task ReadAsync(ChannelWriter<List<PastCase>> queue, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("select number, file::text, outcome from enforcement_cases", connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var batch = new List<PastCase>(Batch);

        while (await rows.ReadAsync(cancel))
        {
            batch.Add(new(rows.GetString(0), rows.GetFieldValue<byte[]>(1), Enum.Parse<Outcome>(rows.GetString(2))));

            if (batch.Count == Batch)
            {
                await queue.WriteAsync(batch, cancel);
                batch = new(Batch);
            }
        }

        await queue.WriteAsync(batch, cancel);
    }

    private static async Task<Replay> WorkAsync(
        ChannelReader<List<PastCase>> queue, Replay replay, Action<string, Outcome, Outcome>? changed, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var batch in queue.ReadAllAsync(stop.Token))
            {
                foreach (var past in batch)
                {
                    var becomes = replay.Ask(past.Number, JsonSerializer.Deserialize<ExemptionCase>(past.File, Jsonb.Options)!, past.Was);

                    if (changed is not null && becomes is { } now && now != past.Was)
                    {
                        changed(past.Number, past.Was, now);
                    }
                }
            }

            return replay;
        }
        catch
        {
            // The reader must not wait for a worker that is gone.
            await stop.CancelAsync();
            throw;
        }
    }

    private readonly record struct PastCase(string Number, byte[] File, Outcome Was);
}
