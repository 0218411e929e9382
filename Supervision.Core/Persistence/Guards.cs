using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Supervision.Core.Persistence;

/// <summary>Puts <c>Guards.sql</c> into the database: what it refuses, whoever asks.</summary>
[DbContext(typeof(SupervisionDb))]
[Migration("20260101000001_Guards")]
internal sealed class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        using var stream = typeof(Guards).Assembly.GetManifestResourceStream("Supervision.Core.Persistence.Guards.sql")!;
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}
