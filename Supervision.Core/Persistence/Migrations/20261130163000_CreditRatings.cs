using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CreditRatings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ends",
                table: "credit_records",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "rating_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    started = table.Column<string>(type: "jsonb", nullable: false),
                    last = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    rated = table.Column<int>(type: "integer", nullable: false),
                    with_tier = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_runs", x => x.id);
                    table.CheckConstraint("ck_rating_runs_counts", "rated >= with_tier and with_tier >= 0");
                });

            migrationBuilder.CreateTable(
                name: "rating_snapshots",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    score = table.Column<decimal>(type: "numeric", nullable: false),
                    reasons = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_snapshots", x => new { x.run, x.subject });
                    table.ForeignKey(
                        name: "fk_rating_snapshots_rating_runs_run",
                        column: x => x.run,
                        principalTable: "rating_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_credit_records_ends",
                table: "credit_records",
                column: "ends",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_credit_records_ends",
                table: "credit_records",
                sql: "(kind = 'Repair') = (ends is not null)");

            migrationBuilder.CreateIndex(
                name: "ix_rating_runs_scheme_digest_month",
                table: "rating_runs",
                columns: new[] { "scheme", "digest", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rating_snapshots_subject",
                table: "rating_snapshots",
                column: "subject");

            migrationBuilder.AddForeignKey(
                name: "fk_credit_records_credit_records_ends",
                table: "credit_records",
                column: "ends",
                principalTable: "credit_records",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_credit_records_credit_records_ends",
                table: "credit_records");

            migrationBuilder.DropTable(
                name: "rating_snapshots");

            migrationBuilder.DropTable(
                name: "rating_runs");

            migrationBuilder.DropIndex(
                name: "ix_credit_records_ends",
                table: "credit_records");

            migrationBuilder.DropCheckConstraint(
                name: "ck_credit_records_ends",
                table: "credit_records");

            migrationBuilder.DropColumn(
                name: "ends",
                table: "credit_records");
        }
    }
}
