using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CaseProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
