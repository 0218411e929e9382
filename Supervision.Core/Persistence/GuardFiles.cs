using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Supervision.Core.Persistence.Hands;
using Supervision.Core.Persistence.Walls;

namespace Supervision.Core.Persistence;

/// <summary>
/// Puts into the database what it refuses whoever asks, a file for each table in <c>Guards/</c>, and who may ask for what,
/// <c>Guards/_roles.sql</c>.
/// </summary>
internal static class GuardFiles
{
    private const string Folder = "Supervision.Core.Persistence.Guards.";

    // Sees to every function and table that the others left.
    private const string Last = "_roles.sql";

    // One at a time, when several processes start together.
    private const string Gate = "select pg_advisory_xact_lock(hashtext('guards'))";

    // Guards that came back from a backup without the roles, or without the rights in the database as a whole, count as missing, unless whoever
    // asks could not make the roles.
    private const string Present =
        $"""
        select obj_description(to_regproc('refuse_change'), 'pg_proc')
        where (has_table_privilege(to_regrole('{DatabaseRoleNames.Program}')::oid, to_regclass('log_entries')::oid, 'insert')
                and not coalesce(has_database_privilege(to_regrole('{DatabaseRoleNames.Publisher}')::oid, current_database(), 'temporary'), false))
            or (to_regrole('{DatabaseRoleNames.Program}') is null
                and not (select rolsuper or rolcreaterole from pg_roles where rolname = current_user))
        """;

    /// <summary>
    /// Makes guards and roles those of this version of the program, once every table is there. A database that has them already is
    /// left alone, so that a start never waits for those at work.
    /// </summary>
    public static async Task ApplyAsync(string connectionString, IModel model, CancellationToken cancel)
    {
        var text = await TextAsync(model, cancel);
        var mark = Mark(text);

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);

        if (await PresentAsync(connection, cancel) == mark)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RunAsync(connection, Gate, cancel);

        if (await PresentAsync(connection, cancel) != mark)
        {
            await RunAsync(connection, text, cancel);
            await RunAsync(connection, $"comment on function refuse_change() is '{mark}'", cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whether the database has the guards of this version; anybody may ask.</summary>
    public static async Task<bool> ArePresentAsync(NpgsqlConnection connection, IModel model, CancellationToken cancel) =>
        await PresentAsync(connection, cancel) == Mark(await TextAsync(model, cancel));

    private static async Task<string> TextAsync(IModel model, CancellationToken cancel) => string.Join('\n',
        [.. await Task.WhenAll(InOrder().Select(file => ReadAsync(file, cancel))), HandGuards.Of(model), Grants.Of(model), WallPolicies.Of(model)]);

    // What several tables use begins with an underscore and comes before them; no table needs another's.
    private static IEnumerable<string> InOrder() => typeof(GuardFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .OrderBy(file => file == Last)
        .ThenByDescending(file => file.StartsWith('_'))
        .ThenBy(file => file, StringComparer.Ordinal);

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> ReadAsync(string file, CancellationToken cancel)
    {
        await using var stream = typeof(GuardFiles).Assembly.GetManifestResourceStream(Folder + file)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    private static async Task<string?> PresentAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Present, connection);
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
#pragma warning disable CA2100 // Texts of the program itself.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
