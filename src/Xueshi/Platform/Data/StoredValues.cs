using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Xueshi.Platform.Data;

/// <summary>Maps every <see cref="IStored{TSelf,TStored}"/> value and marks every moment as UTC, so that no entity repeats it.</summary>
internal static class StoredValues
{
    public static void Map(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcMoment>();
        foreach (var (value, stored) in Implementations)
            conventions.Properties(value).HaveConversion(typeof(StoredValue<,>).MakeGenericType(value, stored));
    }

    private static IEnumerable<(Type Value, Type Stored)> Implementations =>
        from type in typeof(StoredValues).Assembly.GetTypes()
        where type.IsValueType
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IStored<,>)
        select (type, contract.GetGenericArguments()[1]);

    private sealed class StoredValue<TSelf, TStored>() : ValueConverter<TSelf, TStored>(value => value.ToStored(), stored => Read<TSelf, TStored>(stored))
        where TSelf : struct, IStored<TSelf, TStored>;

    private sealed class UtcMoment() : ValueConverter<DateTime, DateTime>(moment => moment, moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));

    private static TSelf Read<TSelf, TStored>(TStored stored) where TSelf : struct, IStored<TSelf, TStored> => TSelf.FromStored(stored);
}
