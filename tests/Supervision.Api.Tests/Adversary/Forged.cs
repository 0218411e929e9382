using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Adversary;

/// <summary>Entries as the program itself would write them, with the hashes that belong to them, but by somebody else's hand.</summary>
internal static class Forged
{
    /// <summary>An entry of the log after the last one.</summary>
    public static async Task<int> EntryAsync(NpgsqlConnection connection, LogKind kind, string obj, string record, TimeSpan after = default)
    {
        var last = (await connection.AskAsync(
            "select coalesce(max(index) + 1, 0), to_char(coalesce(max(at), now()) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from log_entries"))[0];
        var entry = LogEntry.Of(
            long.Parse(last[0], CultureInfo.InvariantCulture), kind, obj, record, DateTimeOffset.Parse(last[1], CultureInfo.InvariantCulture) + after);
        await using var command = new NpgsqlCommand(
            "insert into log_entries (index, at, kind, object, record, leaf_hash) values ($1, $2, $3, $4, $5, $6)", connection);
        command.Parameters.AddWithValue(entry.Index);
        command.Parameters.AddWithValue(entry.At.ToUniversalTime());
        command.Parameters.AddWithValue(kind.ToString());
        command.Parameters.AddWithValue(obj);
        command.Parameters.AddWithValue(record);
        command.Parameters.AddWithValue(SHA256.HashData([0, .. entry.Bytes()]));
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>One of the entries that stand, once more.</summary>
    public static async Task<int> AgainAsync(NpgsqlConnection connection, LogKind kind)
    {
        var found = await connection.AskAsync($"select object, record from log_entries where kind = '{kind}' order by index desc limit 1");
        return found is [var entry] ? await EntryAsync(connection, kind, entry[0], entry[1]) : 0;
    }

    /// <summary>An entry of the audit trail after the last one, with this detail.</summary>
    public static async Task<int> AuditAsync(NpgsqlConnection connection, string person, string detail, TimeSpan after = default, long skipped = 0)
    {
        var last = (await connection.AskAsync(
            """
            select number + 1, digest, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from audit_entries order by number desc limit 1
            """))[0];
        var entry = AuditEntry.After(null, new(person, DepartmentCode.Parse("430300-SJ"), Role.Approver), "试写", "对象", detail,
            DateTimeOffset.Parse(last[2], CultureInfo.InvariantCulture) + after) with
        {
            Number = long.Parse(last[0], CultureInfo.InvariantCulture) + skipped,
            Previous = last[1],
        };
        await using var command = new NpgsqlCommand(
            """
            insert into audit_entries (number, at, person, department, role, act, object, detail, previous, digest)
            values ($1, $2, $3, $4, 'Approver', $5, $6, $7, $8, $9)
            """, connection);
        command.Parameters.AddWithValue(entry.Number);
        command.Parameters.AddWithValue(entry.At.ToUniversalTime());
        command.Parameters.AddWithValue(entry.Person);
        command.Parameters.AddWithValue(entry.Department.ToString());
        command.Parameters.AddWithValue(entry.Act);
        command.Parameters.AddWithValue(entry.Object);
        command.Parameters.AddWithValue(entry.Detail);
        command.Parameters.AddWithValue(entry.Previous);
        command.Parameters.AddWithValue(entry.Recompute());
        return await command.ExecuteNonQueryAsync();
    }
}
