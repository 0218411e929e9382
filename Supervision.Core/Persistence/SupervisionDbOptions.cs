using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence.Walls;

namespace Supervision.Core.Persistence;

/// <summary>How every host, test and tool opens the database: the same provider, the same names.</summary>
public static class SupervisionDbOptions
{
    private const int PlansKept = 100;

    public static void Configure(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();

    /// <summary>The same where different people ask: no session comes with the connection, each transaction says whose it is.</summary>
    public static void ConfigureForMany(DbContextOptionsBuilder builder, string address, Func<string> token)
    {
        Configure(builder, Shared(address));
        builder.AddInterceptors(new AskedUnder(token));
    }

    /// <summary>
    /// The address of connections that requests share. Whatever is set is set within a transaction, so nothing is left that had to be thrown away
    /// with the plans of the walls, and of what is asked often.
    /// </summary>
    public static string Shared(string address) =>
        new NpgsqlConnectionStringBuilder(ProgramSession.Apart(new(address)).Address.ConnectionString)
        {
            NoResetOnClose = true,
            MaxAutoPrepare = PlansKept,
        }.ConnectionString;

    /// <summary>The token of the program's own session, which an address names; empty where it names none.</summary>
    public static string ProgramTokenOf(string address) => ProgramSession.Apart(new(address)).Token;

    /// <summary>A connection of one's own, where the one of the request is no use: the caller closes it.</summary>
#pragma warning disable RS0030 // The one place that opens it by hand; everybody else is given theirs.
    public static SupervisionDb Open(string connectionString) => new(For(connectionString));
#pragma warning restore RS0030

    public static DbContextOptions<SupervisionDb> For(string connectionString)
    {
        var builder = new DbContextOptionsBuilder<SupervisionDb>();
        Configure(builder, connectionString);
        return builder.Options;
    }
}
