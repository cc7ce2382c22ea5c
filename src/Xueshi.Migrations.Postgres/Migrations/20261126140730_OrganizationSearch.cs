using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class OrganizationSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "code_key",
                table: "registry_organizations",
                type: "character varying(18)",
                maxLength: 18,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "former_name_key",
                table: "registry_organizations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "registry_organizations",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "registry_organization_grams",
                columns: table => new
                {
                    gram = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    length = table.Column<short>(type: "smallint", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_organization_grams", x => new { x.gram, x.length, x.organization_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_registry_organizations_id",
                table: "registry_organizations",
                column: "id",
                filter: "name_key IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registry_organization_grams");

            migrationBuilder.DropIndex(
                name: "ix_registry_organizations_id",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "code_key",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "former_name_key",
                table: "registry_organizations");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "registry_organizations");
        }
    }
}
