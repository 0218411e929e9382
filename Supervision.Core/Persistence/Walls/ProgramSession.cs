using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Supervision.Core.Persistence.Walls;

/// <summary>
/// 程序的会话: under which a process of the program does what is nobody's act: duties, the log, public pages, signing people in. Its token
/// is made at the start, lives in this process alone, and goes with every connection; what a person asks is asked under his own.
/// </summary>
internal sealed class ProgramSession
{
    private const int TokenLength = 32;
    private const string Setting = "sv.session";
    private const string Named = $"-c {Setting}=";

    private readonly string _token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenLength));

    private byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(_token));

    /// <summary>Whether an address says already under which session it works.</summary>
    public static bool IsIn(NpgsqlConnectionStringBuilder address) => address.Options?.Contains(Setting, StringComparison.Ordinal) is true;

    /// <summary>The address of the program with its session: it lasts as long as the connection, also in a pool.</summary>
    public NpgsqlConnectionStringBuilder In(NpgsqlConnectionStringBuilder address)
    {
        var options = $"{address.Options} {Named}{_token}".Trim();
        return new(address.ConnectionString) { Options = options };
    }

    /// <summary>An address without the session that it names, and its token; empty where it names none.</summary>
    public static (NpgsqlConnectionStringBuilder Address, string Token) Apart(NpgsqlConnectionStringBuilder address)
    {
        var named = (address.Options ?? "").Split(Named, 2);

        if (named.Length < 2)
        {
            return (address, "");
        }

        var options = named[0].Trim();
        return (new(address.ConnectionString) { Options = options.Length > 0 ? options : null }, named[1].Trim());
    }

    /// <summary>Opens it by an address that may; false where it may not.</summary>
    public async Task<bool> OpenAsync(NpgsqlConnectionStringBuilder gate, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(gate.ConnectionString);
        await connection.OpenAsync(cancel);

        await using var asked = new NpgsqlCommand("select has_function_privilege('sv_open_program(bytea)', 'execute')", connection);

        if (await asked.ExecuteScalarAsync(cancel) is not true)
        {
            return false;
        }

        await CallAsync(connection, "select sv_open_program($1)", cancel);
        return true;
    }

    /// <summary>Closes it. A database that is away, or thrown away, has no session that could be used.</summary>
    public async Task TryCloseAsync(NpgsqlConnectionStringBuilder gate)
    {
        try
        {
            await using var connection = new NpgsqlConnection(gate.ConnectionString);
            await connection.OpenAsync();
            await CallAsync(connection, "select sv_close_program($1)", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The token is forgotten with this process.
        }
    }

    private async Task CallAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
#pragma warning disable CA2100 // One of the two calls above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(Hash);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
