namespace Xueshi.Platform.PersonalData;

public static class PersonalDataPlatform
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services) =>
        services.AddScoped<PersonalRows>().AddScoped<PersonalExport>().AddPersonalTables(PlatformTables.All);

    /// <summary>A module's tables that say something about people.</summary>
    public static IServiceCollection AddPersonalTables(this IServiceCollection services, IEnumerable<PersonalTable> tables)
    {
        foreach (var table in tables) services.AddSingleton(table);
        return services;
    }
}
