using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Rosters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "department",
                table: "registry_employments",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "job",
                table: "registry_employments",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "registry_rosters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    settled = table.Column<int>(type: "integer", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    uploaded_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    acting_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acting_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acting_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    confirmed_by_name = table.Column<string>(type: "text", nullable: true),
                    undone_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    undone_by_name = table.Column<string>(type: "text", nullable: true),
                    undo_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_rosters", x => x.id);
                    table.CheckConstraint("ck_registry_rosters_confirmed", "(status IN (1, 2, 7)) = (confirmed_at IS NULL)");
                    table.CheckConstraint("ck_registry_rosters_content", "(status = 1) = (content IS NOT NULL)");
                    table.CheckConstraint("ck_registry_rosters_undone", "(status IN (5, 6)) = (undone_at IS NOT NULL AND undo_reason IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_registry_rosters_registry_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    id_type = table.Column<int>(type: "integer", nullable: false),
                    nationality = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: false),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    department = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    invited_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invited_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    token_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    token_issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    employment_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_invitations", x => x.id);
                    table.CheckConstraint("ck_registry_invitations_ended", "(status = 1) = (ended_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_registry_invitations_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "registry_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_invitations_roster_roster_id",
                        column: x => x.roster_id,
                        principalTable: "registry_rosters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_roster_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<int>(type: "integer", nullable: true),
                    answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: true),
                    id_type = table.Column<int>(type: "integer", nullable: true),
                    nationality = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    department = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cause = table.Column<int>(type: "integer", nullable: true),
                    prior_department = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    prior_job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    prior_started_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_roster_rows", x => x.id);
                    table.CheckConstraint("ck_registry_roster_rows_read", "state = 1 OR (action IS NOT NULL AND (id_number IS NOT NULL OR target_id IS NOT NULL))");
                    table.ForeignKey(
                        name: "fk_registry_roster_rows_registry_rosters_roster_id",
                        column: x => x.roster_id,
                        principalTable: "registry_rosters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registry_employments_status_requested_at",
                table: "registry_employments",
                columns: new[] { "status", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_invitations_employment_id",
                table: "registry_invitations",
                column: "employment_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_invitations_id_number_index",
                table: "registry_invitations",
                column: "id_number_index");

            migrationBuilder.CreateIndex(
                name: "ix_registry_invitations_organization_id_id_number_index",
                table: "registry_invitations",
                columns: new[] { "organization_id", "id_number_index" },
                unique: true,
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_registry_invitations_organization_id_status_id",
                table: "registry_invitations",
                columns: new[] { "organization_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_invitations_roster_id",
                table: "registry_invitations",
                column: "roster_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_invitations_token_index",
                table: "registry_invitations",
                column: "token_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_roster_rows_roster_id_number",
                table: "registry_roster_rows",
                columns: new[] { "roster_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registry_roster_rows_roster_id_state_number",
                table: "registry_roster_rows",
                columns: new[] { "roster_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_rosters_organization_id_id",
                table: "registry_rosters",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_rosters_status",
                table: "registry_rosters",
                column: "status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registry_invitations");

            migrationBuilder.DropTable(
                name: "registry_roster_rows");

            migrationBuilder.DropTable(
                name: "registry_rosters");

            migrationBuilder.DropIndex(
                name: "ix_registry_employments_status_requested_at",
                table: "registry_employments");

            migrationBuilder.DropColumn(
                name: "department",
                table: "registry_employments");

            migrationBuilder.DropColumn(
                name: "job",
                table: "registry_employments");
        }
    }
}
