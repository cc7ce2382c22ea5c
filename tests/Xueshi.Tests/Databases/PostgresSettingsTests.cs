using Microsoft.Extensions.Configuration;
using Npgsql;
using Xunit;
using Xueshi.Platform.Data;

namespace Xueshi.Tests.Databases;

public class PostgresSettingsTests
{
    [Fact]
    public void Connections_keep_statements_prepared_and_go_back_to_the_pool_as_they_are()
    {
        var settings = Read("Host=db;Database=xueshi");
        Assert.True(settings.MaxAutoPrepare > 0);
        Assert.True(settings.NoResetOnClose);
    }

    [Fact]
    public void Behind_a_pooler_that_cannot_keep_them_the_connection_string_switches_preparing_off() =>
        Assert.Equal(0, Read("Host=db;Database=xueshi;Max Auto Prepare=0").MaxAutoPrepare);

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Xueshi:Postgres"] = connectionString }).Build();
        return new(DatabaseOptions.From(configuration).ConnectionString);
    }
}
