using System.Text.Json;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Access;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;

namespace Supervision.Api.RuleLists;

/// <summary>
/// 回放草案: decides every act of every past case of the database under a draft. Cases stream through a short queue, so memory stays the same for
/// a thousand and for a million.
/// </summary>
public sealed class ReplayDraft(SupervisionDb db, CurrentSession current)
{
    private const int Batch = 256;
    private const int Waiting = 8;
    private const int KeptNumbers = 1000;

    // The result of a case is that of its first act; the long text of the decision is opened only where there are more.
    private const string PastCases = """
        select asked.number, made.question::text, made.outcome,
            case when jsonb_array_length(made.question -> 'acts') > 1 then jsonb_path_query_array(made.decision, '$.acts[*].outcome')::text end
        from case_proposals made join enforcement_cases asked on asked.id = made.case_id
        where not exists (select 1 from case_proposals later where later.case_id = made.case_id and later.number > made.number)
        """;

    /// <param name="draft">The engines of the draft.</param>
    /// <param name="changed">Told of each act whose result changes; null when nobody wants to know.</param>
    public async Task<Result<Replay>> ExecuteAsync(DraftEngines draft, Action<ChangedAct>? changed, CancellationToken cancel)
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

            if (await DisagreementAsync(workers) is { } problem)
            {
                return problem;
            }

            throw;
        }

        if (await DisagreementAsync(workers) is { } found)
        {
            return found;
        }

        var replays = await Task.WhenAll(workers);
        var whole = new Replay(draft, KeptNumbers);
        Array.ForEach(replays, whole.Add);
        return whole;
    }

    // Where the engines answered one act differently, the run has stopped, and nothing that it counted is told.
    private static async Task<Problem?> DisagreementAsync(IEnumerable<Task<Replay>> workers)
    {
        foreach (var worker in workers)
        {
            try
            {
                await worker;
            }
            catch (EnginesDisagreeException exception)
            {
                return exception.Problem;
            }
            catch (OperationCanceledException)
            {
                // It stopped because another did; that one says why.
            }
        }

        return null;
    }

    // A draft is tried on the cases of every department; what is told of them are counts.
    private async Task TellAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (current.ProgramToken.Length == 0)
        {
            return;
        }

        await using var tell = new NpgsqlCommand("select set_config('sv.session', $1, true)", connection);
        tell.Parameters.AddWithValue(current.ProgramToken);
        await tell.ExecuteNonQueryAsync(cancel);
    }

    private async Task ReadAsync(ChannelWriter<List<PastCase>> queue, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await TellAsync(connection, cancel);
        await using var command = new NpgsqlCommand(PastCases, connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var batch = new List<PastCase>(Batch);

        while (await rows.ReadAsync(cancel))
        {
            batch.Add(new(rows.GetString(0), rows.GetFieldValue<byte[]>(1),
                rows.IsDBNull(3) ? [OutcomeNames.OfCode(rows.GetString(2))] : JsonSerializer.Deserialize<Outcome[]>(rows.GetString(3), Jsonb.Options)!));

            if (batch.Count == Batch)
            {
                await queue.WriteAsync(batch, cancel);
                batch = new(Batch);
            }
        }

        await queue.WriteAsync(batch, cancel);
    }

    private static async Task<Replay> WorkAsync(
        ChannelReader<List<PastCase>> queue, Replay replay, Action<ChangedAct>? changed, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var batch in queue.ReadAllAsync(stop.Token))
            {
                foreach (var past in batch)
                {
                    var asked = JsonSerializer.Deserialize<ExemptionCase>(past.File, Jsonb.Options)!;
                    var becomes = replay.Ask(past.Number, asked, past.Was);

                    for (var i = 0; changed is not null && i < becomes?.Count; i++)
                    {
                        if (becomes[i] != past.Was[i])
                        {
                            changed(new(past.Number, asked.Acts[i].Id, past.Was[i], becomes[i]));
                        }
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

    private readonly record struct PastCase(string Number, byte[] File, Outcome[] Was);
}

/// <summary>One act of a past case that the draft would decide otherwise.</summary>
public sealed record ChangedAct(string Number, string Act, Outcome Was, Outcome Becomes);
