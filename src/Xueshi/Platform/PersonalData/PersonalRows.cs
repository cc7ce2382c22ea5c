using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.PersonalData;

/// <summary>A column of one row, as its owner gets it.</summary>
/// <param name="Value">Text, number, yes or no, bytes; null for nothing, and for what is withheld.</param>
/// <param name="Withheld">Why it is not given out.</param>
/// <param name="IsOpened">Is kept sealed, and was opened.</param>
public sealed record PersonalValue(InventoryColumn Column, object? Value, string? Withheld = null, bool IsOpened = false);

/// <summary>Reads rows of <see cref="PersonalTable"/>s column by column, as the inventory lists them.</summary>
public sealed class PersonalRows(XueshiDb db, FieldCipher cipher)
{
    private const string Authentication = "鉴别信息，任何人不可见；需要更换的，在账号安全中更换";
    private const string Index = "由号码算出的带密钥摘要，只用于查找，不含其他信息";

    public IEnumerable<PersonalValue> Of(PersonalTable table, object row)
    {
        var properties = PropertiesOf(table.Row!);
        foreach (var column in DataInventory.Current.Table(table.Name).Columns)
        {
            if (WhyWithheld(table, column) is { } why) yield return new(column, null, why);
            else if (table.Opened.TryGetValue(column.Name, out var open)) yield return new(column, open(cipher, row), IsOpened: true);
            else yield return new(column, Plain(properties[column.Name], row));
        }
    }

    /// <summary>Null for a column that the person gets.</summary>
    public static string? WhyWithheld(PersonalTable table, InventoryColumn column) =>
        table.Withheld.GetValueOrDefault(column.Name) ?? (column.Level == 4 ? Authentication : column.Name.EndsWith("_index", StringComparison.Ordinal) ? Index : null);

    private Dictionary<string, IProperty> PropertiesOf(Type row)
    {
        var entity = db.Model.FindEntityType(row)!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        return entity.GetProperties().ToDictionary(property => property.GetColumnName(table)!);
    }

    /// <summary>As people write it; what has no writing of its own, as it is stored.</summary>
    private static object? Plain(IProperty property, object row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        return value switch
        {
            null or string or bool or int or long or byte[] or Guid or DateTime or DateOnly => value,
            Enum => value.ToString(),
            _ when IsWritten(value.GetType()) => value.ToString(),
            _ => property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value.ToString(),
        };
    }

    private static bool IsWritten(Type type) => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IStored<,>));
}
