using Microsoft.EntityFrameworkCore;

namespace Supervision.Core.Persistence;

/// <summary>The one database. What is stored how stands in the mapping beside each aggregate.</summary>
public sealed class SupervisionDb(DbContextOptions<SupervisionDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SupervisionDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        TypedIds.ConvertIn(configurationBuilder);
}
