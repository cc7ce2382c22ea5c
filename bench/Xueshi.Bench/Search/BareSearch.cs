using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Xueshi.Bench.Search;

/// <summary>What a search costs without any of the application: the employers whose names begin with two characters, those whose names contain them, and one byte array of the answer's length.</summary>
internal static class BareSearch
{
    private static readonly string[] _statements = [Statement("^"), Statement("")];

    public static int Statements => _statements.Length;

    /// <summary>Maps <c>/bare?q=…&amp;length=…</c>.</summary>
    public static void Map(WebApplication app, NpgsqlDataSource pool) =>
        app.MapGet("/bare", async (string q, int length, HttpContext http) =>
        {
            await using var connection = await pool.OpenConnectionAsync(http.RequestAborted);
            foreach (var statement in _statements)
            {
                await using var command = new NpgsqlCommand(statement, connection);
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = q });
                await command.PrepareAsync(http.RequestAborted);
                await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
                while (await reader.ReadAsync(http.RequestAborted))
                    for (var column = 0; column < reader.FieldCount; column++) _ = reader.GetValue(column);
            }
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.Body.WriteAsync(new byte[length], http.RequestAborted);
        }).AllowAnonymous();

    private static string Statement(string mark) => $"""
        SELECT o.id, o.name, o.former_name, o.uscc, o.status, j.name FROM registry_organization_grams g
        JOIN registry_organizations o ON o.id = g.organization_id JOIN registry_jurisdictions j ON j.id = o.jurisdiction_id
        WHERE g.gram = '{mark}' || $1 AND o.status = 3 AND o.kinds & 1 <> 0
        ORDER BY g.length, g.organization_id LIMIT 20
        """;
}
