using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xueshi.Bench.Data;
using Xueshi.Bench.Pages;
using Xueshi.Bench.Servers;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.TestServers;

namespace Xueshi.Bench.Search;

/// <summary>Loads organizations and their entries of the search index by COPY, and some people who search.</summary>
internal static class SearchData
{
    public static async Task LoadAsync(PostgresServer postgres, string database, int organizations, int people, CancellationToken ct)
    {
        await PageStage.LoadAsync(postgres, database, people, ct);
        await using var app = await BenchApp.BuildAsync(postgres, database);
        await app.Services.PrepareRegistryAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XueshiDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.OpenConnectionAsync(ct);
        var copy = new CopyLoader(db, (NpgsqlConnection)db.Database.GetDbConnection());
        var all = Enumerable.Range(1, organizations).Select(BenchOrganizations.Organization);
        await copy.LoadAsync(all, ct);
        // The names hold nothing but letters and digits, so they are their own keys.
        await db.Organizations.Where(o => o.NameKey == null).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.NameKey, o => o.Name).SetProperty(o => o.FormerNameKey, o => o.FormerName).SetProperty(o => o.CodeKey, o => o.Uscc), ct);
        await copy.LoadAsync(all.SelectMany(BenchOrganizations.Grams), ct);
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE", ct);
    }
}
