using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Bench.Data;

/// <summary>What the population stands on: a jurisdiction and one employer.</summary>
public static class BenchStage
{
    /// <returns>The employer.</returns>
    public static async Task<Guid> SetAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XueshiDb>();
        var jurisdiction = new Jurisdiction { Id = BenchPeople.IdOf(0, 11), Code = "44BENCH", Name = "测试辖区", Kind = JurisdictionKind.City, Path = "/44BENCH/" };
        var organization = new Organization
        {
            Id = BenchPeople.IdOf(0, 10), Uscc = "91440000XXXX00019F", Name = "明珠测试单位", Kinds = OrganizationKinds.Employer, Nature = "民营企业", JurisdictionId = jurisdiction.Id,
            Address = "测试路 1 号", ContactName = "测试", ContactPhone = [], Status = OrganizationStatus.Active, RegisteredAt = DateTime.UnixEpoch,
        };
        db.AddRange(jurisdiction, organization);
        await db.SaveChangesAsync(ct);
        return organization.Id;
    }
}
