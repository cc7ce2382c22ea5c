using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Offices;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class FoundOfficeTests
{
    [Theory, BothDatabases]
    public async Task A_jurisdiction_has_one_HR_department_and_for_each_sector_one_authority(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        Assert.True((await FoundAsync(app, Offices.Hrss())).IsDone);
        Assert.Equal("access.office-exists", (await FoundAsync(app, Offices.Hrss("11440000MCCCCCCC00"))).FirstRefusal!.Code);
        Assert.True((await FoundAsync(app, Offices.Hrss("11440000MCCCCCCC00", "4401"))).IsDone);

        Assert.True((await FoundAsync(app, Authority("11440000MDDDDDDD00", Sector.Health))).IsDone);
        Assert.True((await FoundAsync(app, Authority("11440000MEEEEEEE00", Sector.Education))).IsDone);
        Assert.Equal("access.office-exists", (await FoundAsync(app, Authority("11440000MFFFFFFF00", Sector.Health))).FirstRefusal!.Code);
    }

    private static OfficeFields Authority(string uscc, Sector sector) => Offices.Hrss(uscc) with { Kind = OrganizationKinds.IndustryAuthority, Sector = sector };

    private static Task<Outcome<Guid>> FoundAsync(XueshiApp app, OfficeFields fields)
    {
        var office = new ActingFor(Guid.CreateVersion7(), "平台", Role.PlatformAdministrator.Name(), "/44/", null);
        var administrator = new Actor(Guid.CreateVersion7(), Guid.CreateVersion7(), "江安", office, Roles.Permissions[Role.PlatformAdministrator], "127.0.0.1") { AuthenticatedAt = DateTime.MaxValue };
        return app.RunAsync(services => services.GetRequiredService<FoundOfficeHandler>()
            .HandleAsync(new(Guid.CreateVersion7(), fields), administrator, TestContext.Current.CancellationToken));
    }
}
