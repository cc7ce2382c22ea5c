using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Xueshi.Platform.Data;

namespace Xueshi.Bench.Data;

/// <summary>Loads entities by binary COPY, with the columns and conversions of the application's own model.</summary>
public sealed class CopyLoader(XueshiDb db, NpgsqlConnection connection)
{
    public async Task LoadAsync<T>(IEnumerable<T> entities, CancellationToken ct)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var columns = type.GetProperties().Select(property => new Column(property, table)).ToList();
        var names = string.Join(", ", columns.Select(column => column.Name));
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)", ct);
        import.Timeout = TimeSpan.FromHours(1);
        foreach (var entity in entities)
        {
            await import.StartRowAsync(ct);
            foreach (var column in columns) await column.WriteAsync(import, entity, ct);
        }
        await import.CompleteAsync(ct);
    }

    private sealed class Column(IProperty property, StoreObjectIdentifier table)
    {
        private readonly Func<object, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly string _storeType = property.GetColumnType(table);

        public string Name { get; } = property.GetColumnName(table)!;

        public Task WriteAsync(NpgsqlBinaryImporter import, object entity, CancellationToken ct)
        {
            var value = property.Name == nameof(IVersioned.Version) ? 1 : property.PropertyInfo!.GetValue(entity);
            if (value is null) return import.WriteNullAsync(ct);
            return import.WriteAsync(_convert is null ? value : _convert(value)!, _storeType, ct);
        }
    }
}
