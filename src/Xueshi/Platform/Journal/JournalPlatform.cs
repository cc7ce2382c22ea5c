using Xueshi.Platform.Sealing;

namespace Xueshi.Platform.Journal;

public static class JournalPlatform
{
    public static IServiceCollection AddJournal(this IServiceCollection services) => services.AddScoped<JournalWriter>().AddScoped<JournalReader>().AddScoped<ISealedRows, JournalRows>();
}
