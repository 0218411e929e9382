using Microsoft.EntityFrameworkCore;

namespace Supervision.Core.Persistence;

/// <summary>How every host, test and tool opens the database: the same provider, the same names.</summary>
public static class SupervisionDbOptions
{
    public static void Configure(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();

    public static DbContextOptions<SupervisionDb> For(string connectionString)
    {
        var builder = new DbContextOptionsBuilder<SupervisionDb>();
        Configure(builder, connectionString);
        return builder.Options;
    }
}
