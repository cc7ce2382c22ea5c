using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Xueshi.Platform.Data;

namespace Xueshi.Migrations.Sqlite;

/// <summary>Lets <c>bin/migrate add</c> see the model as SQLite stores it; no database is opened.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<XueshiDb>
{
    public XueshiDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<XueshiDb>()
        .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(typeof(DesignTime).Assembly)).UseSnakeCaseNamingConvention().Options);
}
