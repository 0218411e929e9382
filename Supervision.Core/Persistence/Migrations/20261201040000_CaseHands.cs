using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CaseHands : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "entered",
                table: "recheck_orders",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "proposal",
                table: "recheck_orders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing",
                table: "enforcement_cases",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reviews",
                table: "enforcement_cases",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "handler_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    breach = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    paper = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    officers = table.Column<string>(type: "jsonb", nullable: false),
                    reasons = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handler_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_handler_assignments_breaches_breach",
                        column: x => x.breach,
                        principalTable: "breaches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "order_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    breach = table.Column<Guid>(type: "uuid", nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    proposed = table.Column<string>(type: "jsonb", nullable: false),
                    decided = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_proposals_breaches_breach",
                        column: x => x.breach,
                        principalTable: "breaches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recheck_orders_proposal",
                table: "recheck_orders",
                column: "proposal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handler_assignments_breach",
                table: "handler_assignments",
                column: "breach");

            migrationBuilder.CreateIndex(
                name: "ix_handler_assignments_department",
                table: "handler_assignments",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_order_proposals_breach",
                table: "order_proposals",
                column: "breach",
                unique: true,
                filter: "decided is null");

            migrationBuilder.CreateIndex(
                name: "ix_order_proposals_department",
                table: "order_proposals",
                column: "department");

            migrationBuilder.AddForeignKey(
                name: "fk_recheck_orders_order_proposals_proposal",
                table: "recheck_orders",
                column: "proposal",
                principalTable: "order_proposals",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_recheck_orders_order_proposals_proposal",
                table: "recheck_orders");

            migrationBuilder.DropTable(
                name: "handler_assignments");

            migrationBuilder.DropTable(
                name: "order_proposals");

            migrationBuilder.DropIndex(
                name: "ix_recheck_orders_proposal",
                table: "recheck_orders");

            migrationBuilder.DropColumn(
                name: "entered",
                table: "recheck_orders");

            migrationBuilder.DropColumn(
                name: "proposal",
                table: "recheck_orders");

            migrationBuilder.DropColumn(
                name: "closing",
                table: "enforcement_cases");

            migrationBuilder.DropColumn(
                name: "reviews",
                table: "enforcement_cases");
        }
    }
}
