using Microsoft.EntityFrameworkCore;

namespace Supervision.Core.Persistence;

/// <summary>How every host, test and tool opens the database: the same provider, the same names.</summary>
public static class SupervisionDbOptions
{
    public static void Configure(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();

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
