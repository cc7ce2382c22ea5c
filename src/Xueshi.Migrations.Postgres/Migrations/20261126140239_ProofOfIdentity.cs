using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ProofOfIdentity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "acting_level",
                table: "registry_rosters",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "proven_at",
                table: "registry_people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "proven_by",
                table: "registry_people",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "actor_level",
                table: "journal_entries",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "acting_level",
                table: "registry_rosters");

            migrationBuilder.DropColumn(
                name: "proven_at",
                table: "registry_people");

            migrationBuilder.DropColumn(
                name: "proven_by",
                table: "registry_people");

            migrationBuilder.DropColumn(
                name: "actor_level",
                table: "journal_entries");
        }
    }
}
