using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Demo;
using Xueshi.Modules.Demo.Fill;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Demo;

public class FilledDatabaseTests
{
    [Theory, BothDatabases]
    public async Task What_the_demo_has_filled_is_not_served_in_earnest(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (settings, database) = (app.Services.GetRequiredService<DemoSettings>(), app.Services.GetRequiredService<DatabaseOptions>());
        var sheet = settings.SignInsOf(database);
        Assert.Null(DemoModule.RefuseFilled(settings, database));
        Directory.CreateDirectory(Path.GetDirectoryName(sheet)!);
        await File.WriteAllTextAsync(sheet, "", TestContext.Current.CancellationToken);
        try
        {
            Assert.Contains("填过演示省份", DemoModule.RefuseFilled(settings, database));
        }
        finally
        {
            File.Delete(sheet);
        }
    }
}
