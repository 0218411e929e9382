using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TimeStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "time_statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposed = table.Column<string>(type: "jsonb", nullable: false),
                    confirmed = table.Column<string>(type: "jsonb", nullable: true),
                    stated_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stated_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    database_clock = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    audit_number = table.Column<long>(type: "bigint", nullable: true),
                    log_index = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_statements", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "time_statements");
        }
    }
}
