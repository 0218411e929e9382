using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CheckParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "part_approvals",
                table: "inspection_checks",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "parts",
                table: "inspection_checks",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            // Where the lead has approved, it approved for all; where nobody has, each department does now.
            migrationBuilder.Sql("update inspection_checks set part_approvals = '[]' where approved is null;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "part_approvals",
                table: "inspection_checks");

            migrationBuilder.DropColumn(
                name: "parts",
                table: "inspection_checks");
        }
    }
}
