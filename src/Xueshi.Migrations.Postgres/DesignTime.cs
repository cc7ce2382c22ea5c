using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Xueshi.Platform.Data;

namespace Xueshi.Migrations.Postgres;

/// <summary>Lets <c>bin/migrate add</c> see the model as PostgreSQL stores it; no database is opened.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<XueshiDb>
{
    public XueshiDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<XueshiDb>()
        .UseNpgsql("Host=127.0.0.1", npgsql => npgsql.MigrationsAssembly(typeof(DesignTime).Assembly)).UseSnakeCaseNamingConvention().Options);
}
