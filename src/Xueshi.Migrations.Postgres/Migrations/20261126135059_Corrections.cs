using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "registry_corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    id_type = table.Column<int>(type: "integer", nullable: true),
                    nationality = table.Column<string>(type: "text", nullable: true),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_corrections", x => x.id);
                    table.CheckConstraint("ck_registry_corrections_decided", "(status NOT IN (4, 5)) OR (decided_at IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_registry_corrections_jurisdiction_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "registry_jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registry_corrections_person_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_former_identities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    id_type = table.Column<int>(type: "integer", nullable: false),
                    nationality = table.Column<string>(type: "text", nullable: true),
                    id_number = table.Column<byte[]>(type: "bytea", nullable: true),
                    id_number_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_level = table.Column<int>(type: "integer", nullable: false),
                    sex = table.Column<int>(type: "integer", nullable: false),
                    born_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_former_identities", x => x.id);
                    table.ForeignKey(
                        name: "fk_registry_former_identities_person_person_id",
                        column: x => x.person_id,
                        principalTable: "registry_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_correction_proofs",
                columns: table => new
                {
                    correction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registry_correction_proofs", x => new { x.correction_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_registry_correction_proofs_registry_corrections_correction_",
                        column: x => x.correction_id,
                        principalTable: "registry_corrections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_registry_correction_proofs_file_id",
                table: "registry_correction_proofs",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_registry_corrections_jurisdiction_id_status_id",
                table: "registry_corrections",
                columns: new[] { "jurisdiction_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_corrections_person_id",
                table: "registry_corrections",
                column: "person_id",
                unique: true,
                filter: "status IN (1, 2, 3)");

            migrationBuilder.CreateIndex(
                name: "ix_registry_corrections_person_id_id",
                table: "registry_corrections",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_registry_former_identities_id_number_index",
                table: "registry_former_identities",
                column: "id_number_index");

            migrationBuilder.CreateIndex(
                name: "ix_registry_former_identities_person_id_id",
                table: "registry_former_identities",
                columns: new[] { "person_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registry_correction_proofs");

            migrationBuilder.DropTable(
                name: "registry_former_identities");

            migrationBuilder.DropTable(
                name: "registry_corrections");
        }
    }
}
