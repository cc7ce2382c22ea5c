using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RolesInPart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "departments",
                table: "access_memberships",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "end_cause",
                table: "access_memberships",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "jurisdiction_code",
                table: "access_memberships",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sector",
                table: "access_memberships",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "access_memberships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_role_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    departments = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    jurisdiction_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    sector = table.Column<int>(type: "INTEGER", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    user_name_key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    contact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    token_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hands_over_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    letter_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    invited_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    invited_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_role_invitations", x => x.id);
                    table.CheckConstraint("ck_access_role_invitations_ended", "(status = 1) = (ended_at IS NULL)");
                    table.CheckConstraint("ck_access_role_invitations_whom", "person_id IS NOT NULL OR user_name_key IS NOT NULL OR contact IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_access_role_invitations_access_memberships_hands_over_id",
                        column: x => x.hands_over_id,
                        principalTable: "access_memberships",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_access_role_invitations_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_access_role_invitations_stored_file_letter_file_id",
                        column: x => x.letter_file_id,
                        principalTable: "platform_stored_files",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_role_invitations_hands_over_id",
                table: "access_role_invitations",
                column: "hands_over_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_role_invitations_letter_file_id",
                table: "access_role_invitations",
                column: "letter_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_role_invitations_organization_id_status_id",
                table: "access_role_invitations",
                columns: new[] { "organization_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_access_role_invitations_person_id_status",
                table: "access_role_invitations",
                columns: new[] { "person_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_access_role_invitations_token_index",
                table: "access_role_invitations",
                column: "token_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_role_invitations_user_name_key_status",
                table: "access_role_invitations",
                columns: new[] { "user_name_key", "status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_role_invitations");

            migrationBuilder.DropColumn(
                name: "departments",
                table: "access_memberships");

            migrationBuilder.DropColumn(
                name: "end_cause",
                table: "access_memberships");

            migrationBuilder.DropColumn(
                name: "jurisdiction_code",
                table: "access_memberships");

            migrationBuilder.DropColumn(
                name: "sector",
                table: "access_memberships");

            migrationBuilder.DropColumn(
                name: "until",
                table: "access_memberships");
        }
    }
}
