using Xueshi.Modules.Certificates.HelpDesk;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Certificates.Check;
using Xueshi.Modules.Certificates.Issue;
using Xueshi.Modules.Certificates.Merging;
using Xueshi.Modules.Certificates.Staff;
using Xueshi.Modules.Certificates.Years;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.PersonalData;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Certificates;

public static class CertificatesModule
{
    public static IServiceCollection AddCertificates(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new PublicAddress(new Uri(configuration["Xueshi:PublicUrl"] ?? "http://127.0.0.1:5080")))
        .AddSingleton(new CheckLimit(configuration.GetValue("Xueshi:ChecksPerHour", 30)))
        .AddScoped<CertificateWriting>()
        .AddScoped<CertificateCorrecting>()
        .AddScoped<Issuing>()
        .AddScoped<YearTableReader>()
        .AddScoped<PassedYears>()
        .AddScoped<IPersonState, CertificateState>()
        .AddSingleton<IMenuSource, CertificatesMenu>()
        .AddScoped<IVerdictListener, CertificateFollowsAccount>()
        .AddScoped<IMergeListener, CertificateRetiring>()
        .AddScoped<IMergeListener, CertificateReissuing>()
        .AddScoped<IIdentityChangeListener, CertificateFollowsIdentity>()
        .AddScoped<IIdentityConsequence, CertificateFollowsIdentity>()
        .AddPersonalTables(CertificatesTables.All);
}
