using Xueshi.Platform.Jobs;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Retention;

namespace Xueshi.Platform.Exports;

public static class ExportsPlatform
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<ExportDesk>().AddScoped<IBackgroundWork, ExportWork>()
        .AddExpiring<ExportFile>("exports", (db, before) => db.Set<ExportFile>().Where(e => e.AskedAt < before).OrderBy(e => e.AskedAt).ThenBy(e => e.Id))
        .AddPersonalTables([PersonalTable.Of<ExportFile>("platform_exports", (db, who) => db.Set<ExportFile>().Where(e => e.AccountId == who.AccountId).OrderByDescending(e => e.AskedAt))
            .Withholding("content", "所导出的名单，含他人信息，一日后删除")]);
}
