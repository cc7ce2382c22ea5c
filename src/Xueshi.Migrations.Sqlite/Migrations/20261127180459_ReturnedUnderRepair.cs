using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReturnedUnderRepair : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_hours_learning_records_complete",
                table: "hours_learning_records");

            migrationBuilder.CreateIndex(
                name: "ix_hours_learning_records_appealed_at",
                table: "hours_learning_records",
                column: "appealed_at",
                filter: "appealed_at IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_hours_learning_records_complete",
                table: "hours_learning_records",
                sql: "(status IN (1, 3, 7)) OR (declared_hours > 0 AND started_on IS NOT NULL AND ended_on IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_hours_learning_records_appealed_at",
                table: "hours_learning_records");

            migrationBuilder.DropCheckConstraint(
                name: "ck_hours_learning_records_complete",
                table: "hours_learning_records");

            migrationBuilder.AddCheckConstraint(
                name: "ck_hours_learning_records_complete",
                table: "hours_learning_records",
                sql: "(status IN (1, 7)) OR (declared_hours > 0 AND started_on IS NOT NULL AND ended_on IS NOT NULL)");
        }
    }
}
