using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SubjectSuccessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "subject_successions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    successor = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    predecessor = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_successions", x => x.id);
                    table.CheckConstraint("ck_subject_successions_two_subjects", "successor <> predecessor");
                });

            migrationBuilder.CreateIndex(
                name: "ix_subject_successions_predecessor",
                table: "subject_successions",
                column: "predecessor");

            migrationBuilder.CreateIndex(
                name: "ix_subject_successions_successor_predecessor",
                table: "subject_successions",
                columns: new[] { "successor", "predecessor" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "subject_successions");
        }
    }
}
