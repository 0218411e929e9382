using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Deputations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "deputation",
                table: "office_sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stands_in_by",
                table: "office_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stands_in_for",
                table: "office_sessions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stands_in_name",
                table: "office_sessions",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "deputations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant = table.Column<Guid>(type: "uuid", nullable: false),
                    principal = table.Column<Guid>(type: "uuid", nullable: false),
                    principal_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    deputy = table.Column<Guid>(type: "uuid", nullable: false),
                    deputy_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_chief = table.Column<bool>(type: "boolean", nullable: false),
                    is_in_charge = table.Column<bool>(type: "boolean", nullable: false),
                    acts = table.Column<string[]>(type: "text[]", nullable: false),
                    document = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    entered = table.Column<string>(type: "jsonb", nullable: false),
                    accepted = table.Column<string>(type: "jsonb", nullable: true),
                    ended = table.Column<string>(type: "jsonb", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deputations", x => x.id);
                    table.CheckConstraint("ck_deputations_ended_with_reason", "(ended is null) = (ended_because is null)");
                    table.CheckConstraint("ck_deputations_in_charge_of_the_chief", "not is_in_charge or is_chief");
                    table.CheckConstraint("ck_deputations_names_acts", "cardinality(acts) > 0");
                    table.CheckConstraint("ck_deputations_term", "until >= \"from\" and until - \"from\" < 90");
                    table.CheckConstraint("ck_deputations_two_people", "deputy <> principal");
                    table.ForeignKey(
                        name: "fk_deputations_persons_deputy",
                        column: x => x.deputy,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deputations_persons_principal",
                        column: x => x.principal,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deputations_role_grants_grant",
                        column: x => x.grant,
                        principalTable: "role_grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pair_waivers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    pair = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    signed = table.Column<string>(type: "jsonb", nullable: false),
                    ended = table.Column<string>(type: "jsonb", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pair_waivers", x => x.id);
                    table.CheckConstraint("ck_pair_waivers_ended_with_reason", "(ended is null) = (ended_because is null)");
                    table.CheckConstraint("ck_pair_waivers_term", "until >= \"from\" and until <= \"from\" + interval '6 months'");
                    table.ForeignKey(
                        name: "fk_pair_waivers_persons_person",
                        column: x => x.person,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "read_log",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    stands_in_for = table.Column<Guid>(type: "uuid", nullable: true),
                    session = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    act = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    @object = table.Column<string>(name: "object", type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_read_log", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_office_sessions_deputation",
                table: "office_sessions",
                column: "deputation");

            migrationBuilder.CreateIndex(
                name: "ix_deputations_department",
                table: "deputations",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_deputations_deputy",
                table: "deputations",
                column: "deputy");

            migrationBuilder.CreateIndex(
                name: "ix_deputations_grant",
                table: "deputations",
                column: "grant");

            migrationBuilder.CreateIndex(
                name: "ix_deputations_principal",
                table: "deputations",
                column: "principal");

            migrationBuilder.CreateIndex(
                name: "ix_pair_waivers_department_person_pair",
                table: "pair_waivers",
                columns: new[] { "department", "person", "pair" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_waivers_number",
                table: "pair_waivers",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pair_waivers_person",
                table: "pair_waivers",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "ix_read_log_object_number",
                table: "read_log",
                columns: new[] { "object", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_read_log_person_number",
                table: "read_log",
                columns: new[] { "person", "number" });

            migrationBuilder.AddForeignKey(
                name: "fk_office_sessions_deputations_deputation",
                table: "office_sessions",
                column: "deputation",
                principalTable: "deputations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_office_sessions_deputations_deputation",
                table: "office_sessions");

            migrationBuilder.DropTable(
                name: "deputations");

            migrationBuilder.DropTable(
                name: "pair_waivers");

            migrationBuilder.DropTable(
                name: "read_log");

            migrationBuilder.DropIndex(
                name: "ix_office_sessions_deputation",
                table: "office_sessions");

            migrationBuilder.DropColumn(
                name: "deputation",
                table: "office_sessions");

            migrationBuilder.DropColumn(
                name: "stands_in_by",
                table: "office_sessions");

            migrationBuilder.DropColumn(
                name: "stands_in_for",
                table: "office_sessions");

            migrationBuilder.DropColumn(
                name: "stands_in_name",
                table: "office_sessions");
        }
    }
}
