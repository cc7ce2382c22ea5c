using Xueshi.Modules.Access;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Certificates.View;
using Xueshi.Modules.Demo;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Backup;
using Xueshi.Platform.Challenges;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Files;
using Xueshi.Platform.Health;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Retention;
using Xueshi.Platform.Sealing;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;
using Xueshi.Ui;

namespace Xueshi;

/// <summary>The table of contents: the platform, then one line per module.</summary>
public static class Contents
{
    public static void AddXueshi(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddClock().AddData().AddJournal().AddWork().AddFiles(configuration).AddSecurity(configuration).AddWeb(builder);
        services.AddChallenges(configuration).AddSealing(configuration).AddMessages(configuration).AddJobs(configuration).AddBackup().AddPersonalData().AddRetention().AddHealth(configuration).AddExports();
        services.AddUi();
        services.AddApprovals();
        services.AddRegistry(configuration, builder.Environment);
        services.AddAccess(configuration);
        services.AddLedger();
        services.AddHours();
        services.AddCertificates(configuration);
        services.AddExchange(configuration);
        services.AddDemo(configuration);
    }

    public static void MapXueshi(this WebApplication app)
    {
        app.UseWeb();
        app.UseSecondFactorFirst();
        app.UseReauthenticateFirst();
        app.MapUi();
        app.MapChallenges();
        app.MapHealth();
        app.MapRegistry();
        app.MapAccess();
        app.MapHours();
        app.MapCertificates();
        app.MapExchange();
    }
}
