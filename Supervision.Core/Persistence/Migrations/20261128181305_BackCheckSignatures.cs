using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BackCheckSignatures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "waiver",
                table: "inspection_checks",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "level",
                table: "back_checks",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "SameBody");

            migrationBuilder.AddColumn<string>(
                name: "returned_because",
                table: "back_checks",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "waiver",
                table: "inspection_checks");

            migrationBuilder.DropColumn(
                name: "level",
                table: "back_checks");

            migrationBuilder.DropColumn(
                name: "returned_because",
                table: "back_checks");
        }
    }
}
