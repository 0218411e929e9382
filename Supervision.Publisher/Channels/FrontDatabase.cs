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

    // What was made last. The columns follow the law of the day, so another day may ask for more.
    private string? _made;

    /// <exception cref="SiteDownException">The database does not answer.</exception>
    public async Task<NpgsqlConnection> OpenAsync(ChannelForms forms, string channel, DateOnly on, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(connectionString);

        try
        {
            await connection.OpenAsync(cancel);

            var tables = Tables(forms, channel, on);

            if (_made != tables)
            {
                await MakeAsync(connection, tables, cancel);
                _made = tables;
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

    private static string Tables(ChannelForms forms, string channel, DateOnly on) => new StringBuilder()
        .Append(Table(Entries, forms.Columns(channel, Entries, on),
            """seq bigint generated always as identity, send_no integer not null, written_at timestamptz not null, primary key ("idempotencyKey")"""))
        .Append(Table(Items, forms.Columns(channel, Items, on), """primary key ("idempotencyKey", seqno)"""))
        .Append(Fixed).ToString();

    private static string Table(string name, IReadOnlyList<FormColumn> columns, string rest)
    {
        var written = columns.Select(column => $"{Quoted(column.Column)} varchar({column.Length})");
        var made = $"create table if not exists {name} ({string.Join(", ", written)}, {rest});\n";
        return made + string.Concat(columns.Select(column => Grown(name, column)));
    }

    // A column that the law added or lengthened since the table was made; nothing is ever taken away or cut short.
    private static string Grown(string table, FormColumn column) =>
        $"""
        alter table {table} add column if not exists {Quoted(column.Column)} varchar({column.Length});
        do $$ begin
            if (select a.atttypmod - 4 from pg_attribute a
                where a.attrelid = '{table}'::regclass and a.attname = {Literal(column.Column)}) < {column.Length} then
                alter table {table} alter column {Quoted(column.Column)} type varchar({column.Length});
            end if;
        end $$;

        """;

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
