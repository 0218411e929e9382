using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Guidance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "guidance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    department = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    target = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    target_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    occasion = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, computedColumnSql: "steps -> -1 ->> 'state'", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guidance", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_guidance_department",
                table: "guidance",
                column: "department");

            migrationBuilder.CreateIndex(
                name: "ix_guidance_paper",
                table: "guidance",
                column: "paper",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guidance_target",
                table: "guidance",
                column: "target");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "guidance");
        }
    }
}
