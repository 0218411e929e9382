using Microsoft.EntityFrameworkCore.Design;

namespace Supervision.Core.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> read the model; it never connects.</summary>
internal sealed class SupervisionDbDesign : IDesignTimeDbContextFactory<SupervisionDb>
{
    public SupervisionDb CreateDbContext(string[] args) => SupervisionDbOptions.Open("Host=/nowhere;Database=supervision");
}
