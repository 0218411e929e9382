using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Ratios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ratio_schemes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    ratios = table.Column<string>(type: "jsonb", nullable: false),
                    reserve_share = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    undisturbed_share = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    drafted = table.Column<string>(type: "jsonb", nullable: false),
                    adopted = table.Column<string>(type: "jsonb", nullable: true),
                    effect = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratio_schemes", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ratio_schemes_department_number",
                table: "ratio_schemes",
                columns: new[] { "department", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ratio_schemes");
        }
    }
}
