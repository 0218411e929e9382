using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PeopleOfRoster : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "certificate", table: "roster_rows", type: "character varying(40)", maxLength: 40, nullable: true);
            migrationBuilder.AddColumn<string>(name: "name", table: "roster_rows", type: "character varying(50)", maxLength: 50, nullable: true);
            migrationBuilder.AddColumn<string>(name: "salt", table: "roster_rows", type: "character varying(32)", maxLength: 32, nullable: true);
            migrationBuilder.AddColumn<DateOnly>(name: "valid_to", table: "roster_rows", type: "date", nullable: true);
            migrationBuilder.AddColumn<string>(name: "assignment_root", table: "draw_attempts", type: "character varying(64)", maxLength: 64, nullable: true);
            migrationBuilder.AddColumn<string>(name: "roster_people_digest", table: "draw_attempts", type: "character varying(64)", maxLength: 64, nullable: true);
            migrationBuilder.AddColumn<string>(name: "roster_people_root", table: "draw_attempts", type: "character varying(64)", maxLength: 64, nullable: true);
            migrationBuilder.CreateIndex(name: "ix_roster_rows_inspector", table: "roster_rows", column: "inspector");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_roster_rows_inspector", table: "roster_rows");
            migrationBuilder.DropColumn(name: "certificate", table: "roster_rows");
            migrationBuilder.DropColumn(name: "name", table: "roster_rows");
            migrationBuilder.DropColumn(name: "salt", table: "roster_rows");
            migrationBuilder.DropColumn(name: "valid_to", table: "roster_rows");
            migrationBuilder.DropColumn(name: "assignment_root", table: "draw_attempts");
            migrationBuilder.DropColumn(name: "roster_people_digest", table: "draw_attempts");
            migrationBuilder.DropColumn(name: "roster_people_root", table: "draw_attempts");
        }
    }
}
