using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xueshi.Platform.Data;

namespace Xueshi.Migrations.Postgres.Migrations;

/// <summary>Journal and ledger rows cannot be altered or deleted (AL-02, BL-01).</summary>
[DbContext(typeof(XueshiDb))]
[Migration("20261123000001_AppendOnly")]
public sealed class AppendOnly : Migration
{
    private static readonly string[] Tables = ["journal_entries", "ledger_entries"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION platform_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
            """);
        foreach (var table in Tables)
            migrationBuilder.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION platform_append_only();");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables) migrationBuilder.Sql($"DROP TRIGGER {table}_append_only ON {table};");
        migrationBuilder.Sql("DROP FUNCTION platform_append_only();");
    }
}
