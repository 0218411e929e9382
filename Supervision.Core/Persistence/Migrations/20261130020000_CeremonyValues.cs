using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CeremonyValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ceremony_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ceremony = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    value = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    entered = table.Column<string>(type: "jsonb", nullable: false),
                    confirmed = table.Column<string>(type: "jsonb", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ceremony_values", x => x.id);
                    table.CheckConstraint("ck_ceremony_values_one_end", "confirmed is null or withdrawn_at is null");
                    table.CheckConstraint("ck_ceremony_values_says_something", "(form = 'Absent') = (value is null)");
                    table.ForeignKey(
                        name: "fk_ceremony_values_ceremonies_ceremony",
                        column: x => x.ceremony,
                        principalTable: "ceremonies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ceremony_values_ceremony_source",
                table: "ceremony_values",
                columns: new[] { "ceremony", "source" },
                unique: true,
                filter: "confirmed is not null and form <> 'Absent'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ceremony_values");
        }
    }
}
