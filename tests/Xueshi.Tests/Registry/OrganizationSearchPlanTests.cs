using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Search;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>No statement of a search looks at every organization, nor at every entry of the index: the databases themselves say how they carry each out.</summary>
public partial class OrganizationSearchPlanTests
{
    private const int Organizations = 6_000;

    /// <summary>As small beside the organizations here as <see cref="OrganizationSearch.WhileTyping"/> is beside those of a province.</summary>
    private const int Depth = 20;

    private static readonly string[] Typed = ["明", "明珠", "广州明珠", "有限", "有限公司", "软件公司", "司公", "广州软件科技有限公司", "914401", "MA5000", "tcl"];

    [Theory, BothDatabases]
    public async Task Every_statement_of_a_search_goes_by_an_index(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await LoadAsync(database);
        var sent = new SentStatements();
        await using var db = new XueshiDb(Options(database, sent));
        var search = new OrganizationSearch(db);
        foreach (var typed in Typed) await search.FindAsync(db.Organizations.Choosable(), typed, 20, Depth, Cancel);
        Assert.True(sent.All.Count >= 2 * Typed.Length);
        foreach (var statement in sent.All)
        {
            var tables = Table().Matches(statement.Text).ToDictionary(table => table.Groups["alias"].Value, table => table.Groups["name"].Value);
            var plan = await PlanAsync(database, statement);
            var whole = plan.Any(line => ScansWhole(kind, line) is { } alias && tables.TryGetValue(alias, out var name) && name.StartsWith("registry_organization", StringComparison.Ordinal));
            Assert.False(whole, $"{statement.Text}\n{string.Join('\n', plan)}");
        }
    }

    private static async Task LoadAsync(TestDatabase database)
    {
        string[] places = ["广州", "珠海", "深圳", "汕头"], brands = ["明珠", "粤海", "天河", "TCL", "星光"], trades = ["软件科技", "电子", "建筑工程", "软件技术", "贸易"];
        var organizations = Enumerable.Range(0, Organizations).Select(i => SampleOrganizations.Organization(
            $"{places[i % 4]}{brands[i % 5]}{i}号{trades[i / 7 % 5]}有限公司", null, $"914401{i % 20:00}MA5{i:000000}X")).ToList();
        await using var db = database.Open();
        await BulkRows.InsertAsync(db, organizations, Cancel);
        await db.Organizations.ExecuteUpdateAsync(set => set.SetProperty(o => o.NameKey, o => o.Name).SetProperty(o => o.CodeKey, o => o.Uscc), Cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await BulkRows.InsertAsync(db, [.. organizations.SelectMany(o => OrganizationKeys.Of(o.Name, o.FormerName, o.Uscc).Rows(o.Id))], Cancel);
        await transaction.CommitAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", Cancel);
    }

    private static DbContextOptions<XueshiDb> Options(TestDatabase database, SentStatements sent)
    {
        var builder = new DbContextOptionsBuilder<XueshiDb>();
        database.Options.Configure(builder);
        builder.AddInterceptors(sent);
        return builder.Options;
    }

    private static async Task<List<string>> PlanAsync(TestDatabase database, SentStatement statement)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Cancel);
        // With so few rows PostgreSQL would rather read them all at once; what it cannot do otherwise it still shows as a sequential scan.
        if (database.Kind == DatabaseKind.Postgres) await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_material = off", Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (database.Kind == DatabaseKind.Postgres ? "EXPLAIN (COSTS OFF) " : "EXPLAIN QUERY PLAN ") + statement.Text;
        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<string> lines = [];
        while (await reader.ReadAsync(Cancel)) lines.Add(reader.GetString(reader.FieldCount - 1));
        // An index that is read without a condition is read as a whole.
        return database.Kind == DatabaseKind.Postgres
            ? [.. lines.Select((line, i) => line.Contains(" using ") && !lines.Skip(i + 1).Take(1).Any(next => next.Contains("Index Cond")) ? line.Replace("Index Only Scan", "Seq Scan").Replace("Index Scan", "Seq Scan") : line)]
            : lines;
    }

    /// <returns>The alias of what is read from beginning to end; null for a line that says nothing of the kind.</returns>
    private static string? ScansWhole(DatabaseKind kind, string line) =>
        (kind == DatabaseKind.Postgres ? PostgresScan() : SqliteScan()).Match(line) is { Success: true } scan ? scan.Groups["alias"].Value : null;

    [GeneratedRegex("(FROM|JOIN) \"?(?<name>registry_[a-z_]+)\"? AS \"?(?<alias>[a-z0-9]+)\"?")]
    private static partial Regex Table();

    [GeneratedRegex(@"Seq Scan.* on [a-z_]+ (?<alias>[a-z0-9]+)$")]
    private static partial Regex PostgresScan();

    [GeneratedRegex("^SCAN (?<alias>[a-z0-9]+)")]
    private static partial Regex SqliteScan();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
