using Microsoft.Data.Sqlite;
using Npgsql;
using Xueshi.Modules.Demo.Story;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>Settings of the demo province.</summary>
/// <param name="People"><c>Xueshi:DemoPeople</c>; 0 leaves the database as it is.</param>
/// <param name="Folder"><c>Xueshi:DemoFolder</c>: where the sign-ins are kept, default <c>var</c>.</param>
public sealed record DemoSettings(int People, string Folder)
{
    public static DemoSettings From(IConfiguration configuration) => new(
        configuration.GetValue("Xueshi:DemoPeople", ProvinceStory.UsualSize), Path.GetFullPath(configuration["Xueshi:DemoFolder"] ?? "var"));

    /// <summary>Every database has its own passwords.</summary>
    public string SignInsOf(DatabaseOptions database) => Path.Combine(Folder, $"demo-sign-ins-{NameOf(database)}.txt");

    private static string? NameOf(DatabaseOptions database) => database.Kind == DatabaseKind.Sqlite
        ? Path.GetFileNameWithoutExtension(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource)
        : new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
}
