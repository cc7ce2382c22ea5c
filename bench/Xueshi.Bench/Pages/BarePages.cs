using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xueshi.Platform.Data;

namespace Xueshi.Bench.Pages;

/// <summary>What a page costs without any of the application: the SELECTs of what it shows, its frame included, each in a trip of its own, prepared, and one byte array of the page's length.</summary>
internal static class BarePages
{
    /// <summary>What the frame of every signed-in page shows: whose it is, and how many messages wait.</summary>
    private const string Frame = "SELECT name, (SELECT count(*) FROM platform_inbox WHERE person_id = $1 AND read_at IS NULL) FROM registry_people WHERE id = $1";

    private static readonly string[] AccountPage =
    [
        Frame,
        "SELECT year, sector, series FROM ledger_annual_accounts WHERE person_id = $1",
        "SELECT id, category, hours, source_id, reverses_id, part, posted_at, rule_version FROM ledger_entries WHERE person_id = $1 AND year = 2026 ORDER BY id",
        "SELECT r.id, course_name, institution_name, started_on, ended_on FROM hours_learning_records r WHERE r.id = ANY (ARRAY(SELECT source_id FROM ledger_entries WHERE person_id = $1 AND year = 2026))",
    ];

    /// <summary>How many there are is told by the rows, where one page shows them all.</summary>
    private static readonly string[] RecordList =
    [
        Frame,
        """
        SELECT id, category, course_name, year, form_code, institution_name, started_on, ended_on, declared_hours, recognized_hours, status, source, decided_at, decision_reason,
            appealed_at IS NOT NULL AND appeal_dismissed_at IS NULL, person_id, version
        FROM hours_learning_records WHERE person_id = $1 AND status <> 7 ORDER BY id DESC LIMIT 21
        """,
    ];

    public static IReadOnlyDictionary<string, string[]> Statements { get; } =
        new Dictionary<string, string[]> { ["account-page"] = AccountPage, ["record-list"] = RecordList };

    /// <summary>Maps <c>/bare?person=…</c>, with the connections of the application itself.</summary>
    /// <param name="length">Bytes to answer.</param>
    public static void Map(WebApplication app, string[] statements, int length)
    {
        var body = new byte[length];
        var pool = app.Services.GetRequiredService<DatabaseOptions>().ConnectionString;
        app.MapGet("/bare", async (Guid person, HttpContext http) =>
        {
            await using var connection = new NpgsqlConnection(pool);
            await connection.OpenAsync(http.RequestAborted);
            foreach (var statement in statements)
            {
                await using var command = new NpgsqlCommand(statement, connection);
                command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = person });
                await command.PrepareAsync(http.RequestAborted);
                await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
                while (await reader.ReadAsync(http.RequestAborted))
                    for (var column = 0; column < reader.FieldCount; column++) _ = reader.GetValue(column);
            }
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }).AllowAnonymous();
    }
}
