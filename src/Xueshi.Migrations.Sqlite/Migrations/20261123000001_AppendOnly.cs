using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xueshi.Platform.Data;

namespace Xueshi.Migrations.Sqlite.Migrations;

/// <summary>Journal and ledger rows cannot be altered or deleted (AL-02, BL-01).</summary>
[DbContext(typeof(XueshiDb))]
[Migration("20261123000001_AppendOnly")]
public sealed class AppendOnly : Migration
{
    private static readonly string[] Tables = ["journal_entries", "ledger_entries"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            foreach (var change in new[] { "UPDATE", "DELETE" })
                migrationBuilder.Sql($"CREATE TRIGGER {table}_no_{change.ToLowerInvariant()} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            foreach (var change in new[] { "update", "delete" })
                migrationBuilder.Sql($"DROP TRIGGER {table}_no_{change};");
    }
}
