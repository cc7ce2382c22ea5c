using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Xueshi.TestServers;

namespace Xueshi.Bench.Grow;

/// <summary>Keeps the loaded databases apart by the shape of the model they were made for.</summary>
internal static class GrowData
{
    /// <summary>Changes whenever a migration does, so that data of an older shape is not used.</summary>
    public static async Task<string> VersionAsync(CancellationToken ct)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles("src/Xueshi.Migrations.Postgres/Migrations", "*.cs").Order()) text.Append(await File.ReadAllTextAsync(file, ct));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    public static async Task<bool> IsCompleteAsync(PostgresServer postgres, string database, CancellationToken ct) =>
        await ScalarAsync(postgres, $"SELECT count(*) FROM pg_database d JOIN pg_shdescription c ON c.objoid = d.oid WHERE datname = '{database}' AND description = 'complete'", ct) > 0;

    public static Task DropAsync(PostgresServer postgres, string database, CancellationToken ct) => postgres.ExecuteAsync($"DROP DATABASE IF EXISTS \"{database}\"", ct);

    public static Task MarkCompleteAsync(PostgresServer postgres, string database, CancellationToken ct) => postgres.ExecuteAsync($"COMMENT ON DATABASE \"{database}\" IS 'complete'", ct);

    /// <summary>Sign-ins are made anew at every run.</summary>
    public static async Task ForgetAccountsAsync(PostgresServer postgres, string database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString(database));
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("DELETE FROM platform_sessions; DELETE FROM access_accounts; DELETE FROM platform_data_protection_keys", connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<long> ScalarAsync(PostgresServer postgres, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString());
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
