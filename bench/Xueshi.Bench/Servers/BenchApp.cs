using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xueshi.Platform.Data;
using Xueshi.TestServers;

namespace Xueshi.Bench.Servers;

/// <summary>The real application over a PostgreSQL database of the bench, in this process; it logs errors alone, so that logging is not measured.</summary>
public static class BenchApp
{
    public static async Task<WebApplication> BuildAsync(PostgresServer postgres, string database, Action<WebApplicationBuilder>? change = null)
    {
        var keys = Directory.CreateDirectory(Path.Combine("var", "bench", "keys")).FullName;
        string[] arguments =
        [
            $"--Xueshi:Postgres={postgres.ConnectionString(database)};Maximum Pool Size=32",
            // A node that leaves the jobs to others: sealing a population loaded in one go would be measured with the pages.
            $"--Xueshi:Keys={keys}", "--Xueshi:Jobs=false", "--Xueshi:SecondFactor:Required=false", "--Xueshi:Argon2:MemoryKiB=1024", "--urls=http://127.0.0.1:0",
        ];
        // Under the application's own name, by which it finds its pages' assets.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ApplicationName = "Xueshi", ContentRootPath = Path.GetFullPath("src/Xueshi") });
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter((_, level) => level >= LogLevel.Error);
        builder.AddXueshi();
        change?.Invoke(builder);
        var app = builder.Build();
        await app.Services.MigrateAsync();
        return app;
    }

    public static async Task CreateDatabaseAsync(PostgresServer postgres, string database) =>
        await postgres.ExecuteAsync($"CREATE DATABASE \"{database}\"");

    public static NpgsqlDataSource Pool(PostgresServer postgres, string database) =>
        NpgsqlDataSource.Create(postgres.ConnectionString(database) + ";Maximum Pool Size=32;No Reset On Close=true");
}
