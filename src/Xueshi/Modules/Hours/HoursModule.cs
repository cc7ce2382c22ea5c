using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Home;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Ui.Home;

namespace Xueshi.Modules.Hours;

public static class HoursModule
{
    public static IServiceCollection AddHours(this IServiceCollection services) =>
        services.AddSingleton<DeclarationRules>().AddScoped<RecognizerRouting>().AddScoped<Recognition>().AddScoped<IEntrySources, RecordSources>()
            .AddScoped<IHomeTiles, HoursHome>()
            .AddSingleton<CompletionJudge>().AddScoped<CompletionWriter>().AddScoped<CompletionRecorder>().AddScoped<CompletionUndo>();
}
