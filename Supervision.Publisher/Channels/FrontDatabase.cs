using System.Text;
using Npgsql;

namespace Supervision.Publisher.Channels;

/// <summary>前置库: the tables that stand between the publisher and the site, made where they are missing.</summary>
public sealed class FrontDatabase(string connectionString)
{
    public const string Entries = "ranins_result";
    public const string Items = "ranins_result_item";

    private const string Fixed = """
        create table if not exists ranins_feedback (
            id bigint generated always as identity primary key, "idempotencyKey" varchar(200) not null, status varchar(20) not null,
            "receiptNo" varchar(200), words text, at timestamptz not null, read_at timestamptz);
        create index if not exists ix_ranins_feedback_unread on ranins_feedback (id) where read_at is null;
        create table if not exists ranins_list (
            id bigint generated always as identity primary key, as_of timestamptz not null, keys text[] not null, read_at timestamptz);
        """;

    // One maker of tables at a time: "if not exists" alone lets two of them collide.
    private const string Gate = "select pg_advisory_xact_lock(880117)";

    private bool _made;

    /// <exception cref="SiteDownException">The database does not answer.</exception>
    public async Task<NpgsqlConnection> OpenAsync(Sheets sheets, string channel, DateOnly on, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(connectionString);

        try
        {
            await connection.OpenAsync(cancel);

            if (!_made)
            {
                await MakeAsync(connection, Tables(sheets, channel, on), cancel);
                _made = true;
            }

            return connection;
        }
        catch (NpgsqlException problem)
        {
            await connection.DisposeAsync();
            throw new SiteDownException($"前置库没有应答：{problem.Message}", problem);
        }
    }

    private static async Task MakeAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
#pragma warning disable CA2100 // The columns come from rules/disclosure/columns.csv and are quoted.
        await using var command = new NpgsqlCommand($"{Gate};\n{sql}", connection, transaction);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static string Tables(Sheets sheets, string channel, DateOnly on) => new StringBuilder()
        .Append(Table(Entries, sheets.Columns(channel, Entries, on),
            """seq bigint generated always as identity, send_no integer not null, written_at timestamptz not null, primary key ("idempotencyKey")"""))
        .Append(Table(Items, sheets.Columns(channel, Items, on), """primary key ("idempotencyKey", seqno)"""))
        .Append(Fixed).ToString();

    private static string Table(string name, IEnumerable<SheetColumn> columns, string rest) =>
        $"create table if not exists {name} ({string.Join(", ", columns.Select(column => $"{Quoted(column.Column)} varchar({column.Length})"))}, {rest});\n";

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
