using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Emergencies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "backfills",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    range = table.Column<Guid>(type: "uuid", nullable: false),
                    outage = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    check = table.Column<Guid>(type: "uuid", nullable: true),
                    visit = table.Column<Guid>(type: "uuid", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    entered = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_backfills", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "emergency_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    officers = table.Column<string>(type: "jsonb", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    approve_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paper_number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    started = table.Column<string>(type: "jsonb", nullable: false),
                    confirmed = table.Column<string>(type: "jsonb", nullable: true),
                    approved = table.Column<string>(type: "jsonb", nullable: true),
                    refused = table.Column<string>(type: "jsonb", nullable: true),
                    refused_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    results = table.Column<string>(type: "jsonb", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    entered = table.Column<string>(type: "jsonb", nullable: true),
                    reviewed = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_ranges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    prefix = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    first = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    reserved = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_ranges", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "system_outages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_of_city = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    stated = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_outages", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_backfills_check",
                table: "backfills",
                column: "check",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_backfills_department_number",
                table: "backfills",
                columns: new[] { "department", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_backfills_visit",
                table: "backfills",
                column: "visit",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_emergency_visits_department",
                table: "emergency_visits",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_emergency_visits_target",
                table: "emergency_visits",
                column: "target");

            migrationBuilder.CreateIndex(
                name: "ix_paper_ranges_department_prefix_first",
                table: "paper_ranges",
                columns: new[] { "department", "prefix", "first" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_system_outages_department",
                table: "system_outages",
                column: "department");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "backfills");

            migrationBuilder.DropTable(
                name: "emergency_visits");

            migrationBuilder.DropTable(
                name: "paper_ranges");

            migrationBuilder.DropTable(
                name: "system_outages");
        }
    }
}
