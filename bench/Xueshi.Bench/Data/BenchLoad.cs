using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xueshi.Platform.Data;

namespace Xueshi.Bench.Data;

/// <summary>Loads a population by COPY, then lets PostgreSQL look at it.</summary>
public static class BenchLoad
{
    /// <param name="waiting">Leaves everybody's last record, and its entry, unrecognized.</param>
    public static async Task RunAsync(XueshiDb db, BenchPeople population, int people, bool waiting, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(ct);
        var copy = new CopyLoader(db, connection);
        var all = Enumerable.Range(0, people);
        var last = BenchPeople.RecordsEach - 1;
        await copy.LoadAsync(all.Select(population.Person), ct);
        await copy.LoadAsync(all.SelectMany(population.Accounts), ct);
        await copy.LoadAsync(all.SelectMany(index => waiting ? population.Records(index).Take(last).Append(population.Submitted(index, last)) : population.Records(index)), ct);
        await copy.LoadAsync(all.SelectMany(index => waiting ? population.Entries(index).Take(last) : population.Entries(index)), ct);
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE", ct);
    }
}
