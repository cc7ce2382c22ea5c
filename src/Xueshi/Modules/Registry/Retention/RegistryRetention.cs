using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Retention;

namespace Xueshi.Modules.Registry.Retention;

/// <summary>What of the registry goes when its time is over, and which files it holds on to.</summary>
public static class RegistryRetention
{
    public static IServiceCollection AddRegistryRetention(this IServiceCollection services) => services
        .AddScoped<IRetained, UnreadRosters>().AddScoped<IRetained, DroppedRosters>().AddScoped<IRetained, ActivationTokensGone>()
        .AddScoped<IRetained, ClosedEmployments>().AddScoped<IRetained, ClosedProfiles>()
        .AddSingleton(new FileLink(typeof(CorrectionProof), db => db.Set<CorrectionProof>().Select(p => p.FileId)))
        .AddSingleton(new FileLink(typeof(OrganizationRequest), db => db.OrganizationRequests.Where(r => r.EvidenceFileId != null).Select(r => r.EvidenceFileId!.Value)))
        .AddSingleton(new FileLink(typeof(Organization), db => db.Organizations.Where(o => o.LicenseFileId != null).Select(o => o.LicenseFileId!.Value)));
}
