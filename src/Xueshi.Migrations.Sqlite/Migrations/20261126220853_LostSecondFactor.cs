using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Xueshi.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LostSecondFactor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "drops_second_factor",
                table: "access_recovery_requests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "drops_second_factor",
                table: "access_recovery_requests");
        }
    }
}
