using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using Supervision.Testing.Bundles;

namespace Supervision.Core.Tests.Persistence;

/// <summary>A random draw put into the database as it stands before the lock. The guards of the way there are tried elsewhere and rest meanwhile.</summary>
internal sealed class StoredDraw(AttemptId id, int attempt, DrawBundle bundle, DrawOutcome outcome)
{
    public const string Signature = """{"by":{"person":"张三","department":"430300-SJ","role":"approver"},"at":"2026-09-15T09:00:00+08:00"}""";

    private const string Task = "XT-2026-0042";
    private static readonly DateTimeOffset Noon = new(2026, 9, 15, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] Tables = ["inspection_tasks", "draw_attempts", "frame_rows", "roster_rows", "recusal_rows", "drawn_rows", "assigned_rows"];

    private static int _count;

    public AttemptId Id => id;

    public DrawBundle Bundle => bundle;

    public DrawOutcome Outcome => outcome;

    public DrawnPlaces Places { get; } = new(bundle, outcome);

    public static async Task<StoredDraw> PutAsync(DatabaseFixture database, int number)
    {
        var files = RandomBundle.Make(number);
        var bundle = Read(files);
        var draw = new StoredDraw(AttemptId.New(Noon), Interlocked.Increment(ref _count), bundle, bundle.Draw());

        await using var db = database.NewOwnerContext();
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var owner = (NpgsqlConnection)db.Database.GetDbConnection();
        await GuardsAsync(owner, "disable");
        await draw.InsertAsync(db, owner, files);
        await GuardsAsync(owner, "enable");
        await transaction.CommitAsync();
        return draw;
    }

    public static DrawBundle Read(Dictionary<string, string> files)
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        files.ToList().ForEach(file => File.WriteAllText(Path.Combine(folder, file.Key), file.Value));
        var bundle = DrawBundle.Read(folder).Match(read => read, problem => throw new InvalidOperationException(problem.Message));
        Directory.Delete(folder, recursive: true);
        return bundle;
    }

    /// <summary>With the entry that a lock needs.</summary>
    public Task LockAsync(NpgsqlConnection connection) => ExecuteAsync(connection,
        """
        with logged as (
            insert into log_entries (index, at, kind, object, record, leaf_hash)
            select (select max(index) + 1 from log_entries), (select max(at) from log_entries), 'DrawLocked', $3, jsonb_build_object(
                'attempt', number, 'resultDigest', result_digest, 'assignmentDigest', assignment_digest, 'checks', 0)::text, sha256('')
            from draw_attempts where id = $1)
        update draw_attempts set locked = $2::jsonb where id = $1
        """, Id.Value, Signature, Task);

    /// <summary>Tells the log of a replacement, inside the transaction of the ledger.</summary>
    public Task LogAsync(Ledger ledger, ReplacementLine line) =>
        ledger.LogAsync(new ReplacementRecord(attempt, line.Seq, line.Digest(bundle.Rule, bundle.FrameKey)), Task, Noon, default);

    /// <summary>Changes the rows of the draw while its guards rest, as somebody would who could write them at the draw, with digests to match.</summary>
    public async Task ForgeAsync(NpgsqlConnection owner, string sql)
    {
        await GuardsAsync(owner, "disable");
        await ExecuteAsync(owner, "alter table log_entries disable trigger user");
        await ExecuteAsync(owner, sql.Replace("@attempt", $"'{Id.Value}'", StringComparison.Ordinal));
        await ExecuteAsync(owner, "update draw_attempts a set result_digest = result_file_digest(a), assignment_digest = assignment_file_digest(a), assignment_root = assignment_root_of(a) where id = $1", Id.Value);
        await ExecuteAsync(owner,
            """
            update log_entries set record = (record::jsonb || jsonb_build_object('resultDigest', result_digest, 'assignmentDigest', assignment_digest, 'assignmentRoot', assignment_root))::text
            from draw_attempts where id = $1 and (record::jsonb ->> 'attempt')::int = number
            """, Id.Value);
        await GuardsAsync(owner, "enable");
    }

    public static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
#pragma warning disable CA2100 // The words are the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        Array.ForEach(values, value => command.Parameters.AddWithValue(value));
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task GuardsAsync(NpgsqlConnection owner, string wanted)
    {
        await ExecuteAsync(owner, "set constraints all immediate");
        await ExecuteAsync(owner, string.Join(';', Tables.Select(table => $"alter table {table} {wanted} trigger user")));
    }

    private async Task InsertAsync(SupervisionDb db, NpgsqlConnection owner, Dictionary<string, string> files)
    {
        var task = new Guid("00000000-0000-0000-0000-000000000042");
        await ExecuteAsync(owner,
            """
            insert into inspection_tasks (id, number, ground, ground_document, title, lead, participants, items, scope, "from", "to", publishes_drawn_list, sealed, made)
            values ($1, $2, 'Complaint', 'x', 'x', 'x', '[]', '[]', '{}', '2026-09-01', '2026-12-01', true, false, $3::jsonb) on conflict do nothing
            """, task, Task, Signature);
        await ExecuteAsync(owner,
            """
            insert into draw_attempts (id, task, number, frozen, frame_key, frame_root, roster_digest, recusals_digest, frame_size, excluded, strata, parties,
                rule_json, commit_digest, commit_index, committed, reveal_json, revealed, result_digest, assignment_digest, drawn, assignment_root)
            values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, '{}', '{}', '[]', $10, $11, 0, $4::jsonb, $12, $4::jsonb, $13, $14, $4::jsonb, $15)
            """,
            Id.Value, task, attempt, Signature, Bundle.FrameKey, Bundle.Rule.FrameRoot, Bundle.Rule.RosterDigest, Bundle.Rule.RecusalsDigest,
            Bundle.Frame.Count, files[DrawFiles.RuleName], Bundle.CommitDigest, files[DrawFiles.RevealName], Digest.Of(DrawFiles.Write(Outcome.Result)),
            Digest.Of(DrawFiles.Write(Outcome.Teams)), AssignmentTree.Of(Outcome.Teams, Bundle.FrameKey).Root);
        db.AddRange(Enumerable.Range(0, Bundle.Frame.Count).Select(i => new FrameRow(Id, i, Bundle.Frame.Target(i), Bundle.Frame.Stratum(i))));
        db.AddRange(Bundle.Roster.Lines.Select(line => Person(line, files)));
        db.AddRange(Bundle.Recusals.Lines.Select(line => new RecusalRow(Id, line.Target, line.Inspector, "")));
        db.AddRange(Outcome.Result.Select(line => new DrawnRow(Id, line.Target, line.Stratum, line.Rank, line.Ticket, line.Reserve)));
        db.AddRange(Outcome.Teams.SelectMany(team => team.Lines).Select(line => new AssignedRow(Id, line.Target, line.Team, line.Slot, line.Inspector, line.Ticket)));
        await db.SaveChangesAsync();
        await new Ledger(db).LogAsync(
            new DrawDoneRecord(
                attempt,
                Digest.Of(DrawFiles.Write(Outcome.Result)),
                Digest.Of(DrawFiles.Write(Outcome.Teams)),
                Outcome.Teams.ToDictionary(team => team.Team, team => team.Load),
                AssignmentTree.Of(Outcome.Teams, Bundle.FrameKey).Root),
            Task, Noon, default);
        await db.SaveChangesAsync();
    }

    private RosterRow Person(RosterLine line, Dictionary<string, string> files)
    {
        var row = new RosterRow(Id, line.Inspector, line.Team, line.Lead);

        if (!files.TryGetValue(PeopleFile.SaltsName, out var salts))
        {
            return row;
        }

        var person = PeopleFile.ReadSalts(salts).Match(read => read, problem => throw new InvalidOperationException(problem.Message))
            .Single(one => one.Inspector == line.Inspector);
        return row with { Name = person.Name, Certificate = person.Certificate, Salt = person.Salt, ValidTo = new(2028, 12, 31) };
    }
}
