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

            migrationBuilder.AddCheckConstraint(
                name: "ck_hours_learning_records_complete",
                table: "hours_learning_records",
                sql: "(status IN (1, 3, 7)) OR (declared_hours > 0 AND started_on IS NOT NULL AND ended_on IS NOT NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
