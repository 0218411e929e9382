using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence.Local;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>The tables, guards and roles of one database: made by its owner, held against this version of the program by anybody.</summary>
internal static class DatabaseForm
{
    // Only the owner may add a table; after Guards/_roles.sql nobody else.
    private const string MayMake = "select has_schema_privilege('public', 'create')";

    private const string OwnsTables = "select pg_has_role(relowner, 'member') from pg_class where oid = to_regclass('log_entries')";

    private const string ReadsPublic = "select has_table_privilege('disclosures', 'select')";

    private const string KnowsCases = "select has_any_column_privilege('enforcement_cases', 'select, insert, update')";

    private const string ChangesCases = "select has_any_column_privilege('enforcement_cases', 'insert, update')";

    /// <summary>Makes the tables, or brings them to the form this version of the program knows.</summary>
    public static async Task MakeAsync(string owner, CancellationToken cancel)
    {
        await using var db = SupervisionDbOptions.Open(owner);
        await db.Database.MigrateAsync(cancel);
        await GuardFiles.ApplyAsync(owner, db.Model, cancel);
    }

    public static async Task<bool> IsCurrentAsync(string address, CancellationToken cancel)
    {
        await using var db = SupervisionDbOptions.Open(address);
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(cancel);

        try
        {
            return !(await db.Database.GetPendingMigrationsAsync(cancel)).Any()
                && await GuardFiles.ArePresentAsync(connection, db.Model, cancel);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    public static Task<bool> MayMakeAsync(string address, CancellationToken cancel) => AskAsync(address, MayMake, cancel);

    /// <summary>Whether whoever works under this address could take the guards away.</summary>
    public static Task<bool> OwnsTablesAsync(string address, CancellationToken cancel) => AskAsync(address, OwnsTables, cancel);

    /// <summary>Why the public may not read by this address; null where it may, and by it sees what is public and no more.</summary>
    public static async Task<Problem?> WhyNotPublicAsync(string address, CancellationToken cancel)
    {
        var role = new NpgsqlConnectionStringBuilder(address).Username ?? "";

        try
        {
            if (!await AskAsync(address, ReadsPublic, cancel))
            {
                return PostgresProblems.NoPublic(role, "它读不到公开的表");
            }

            return await AskAsync(address, KnowsCases, cancel) ? PostgresProblems.NoPublic(role, "它读得到公开以外的表") : null;
        }
        catch (NpgsqlException problem)
        {
            return PostgresProblems.NoPublic(role, problem.Message);
        }
    }

    /// <summary>Why a supervisor's pages may not read by this address; null where they may, and by it change nothing.</summary>
    public static async Task<Problem?> WhyNotSupervisorAsync(string address, CancellationToken cancel)
    {
        var role = new NpgsqlConnectionStringBuilder(address).Username ?? "";

        try
        {
            if (!await AskAsync(address, KnowsCases, cancel))
            {
                return PostgresProblems.NoSupervisor(role, "它读不到案件");
            }

            return await AskAsync(address, ChangesCases, cancel) ? PostgresProblems.NoSupervisor(role, "它能改案件，执法监督只读") : null;
        }
        catch (NpgsqlException problem)
        {
            return PostgresProblems.NoSupervisor(role, problem.Message);
        }
    }

    private static async Task<bool> AskAsync(string address, string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(cancel);
#pragma warning disable CA2100 // The questions above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancel) is true;
    }
}
