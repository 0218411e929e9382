using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BackChecksCodesProposals : Migration
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

            migrationBuilder.CreateTable(
                name: "case_proposals",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<string>(type: "jsonb", nullable: false),
                    answer = table.Column<string>(type: "jsonb", nullable: false),
                    rulebook = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    clauses_to_verify = table.Column<bool>(type: "boolean", nullable: false),
                    lookup = table.Column<string>(type: "jsonb", nullable: true),
                    by = table.Column<string>(type: "jsonb", nullable: false),
                    set_aside = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_proposals", x => new { x.case_id, x.number });
                    table.ForeignKey(
                        name: "fk_case_proposals_enforcement_cases_case",
                        column: x => x.case_id,
                        principalTable: "enforcement_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_line_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued = table.Column<string>(type: "jsonb", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_line_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_own_line_codes_draw_attempts_attempt",
                        column: x => x.attempt,
                        principalTable: "draw_attempts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "ix_own_line_codes_attempt_target",
                table: "own_line_codes",
                columns: new[] { "attempt", "target" },
                unique: true,
                filter: "revoked is null");

            migrationBuilder.CreateIndex(
                name: "ix_subject_successions_predecessor",
                table: "subject_successions",
                column: "predecessor");

            migrationBuilder.CreateIndex(
                name: "ix_subject_successions_successor_predecessor",
                table: "subject_successions",
                columns: new[] { "successor", "predecessor" },
                unique: true);

            // Until now each case had one proposal and carried it itself.
            migrationBuilder.Sql("""
                insert into case_proposals (case_id, number, file, answer, rulebook, outcome, clauses_to_verify, lookup, by)
                select id, 1, file, proposal, rulebook, outcome, clauses_to_verify, lookup, proposed from enforcement_cases
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_proposals");

            migrationBuilder.DropTable(
                name: "own_line_codes");

            migrationBuilder.DropTable(
                name: "subject_successions");

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
