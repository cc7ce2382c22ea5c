using Npgsql;
using Xueshi.TestServers;
using Xunit;

namespace Xueshi.Tests.Databases;

public class PostgresServerTests
{
    [Fact]
    public async Task A_passing_server_answers_and_leaves_nothing_behind()
    {
        string directory;
        await using (var server = await PostgresServer.StartPassingAsync())
        {
            await using var connection = new NpgsqlConnection(server.ConnectionString());
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand("SHOW server_version_num", connection);
            Assert.True(int.Parse((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!) >= 150000);
            directory = connection.Host!;
            Assert.True(Directory.Exists(directory));
        }
        Assert.False(Directory.Exists(directory));
    }
}
