using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.PersonalData;

/// <summary>
/// Which rows of a table concern a person, how its sealed columns are opened for them and where they correct it. What the columns are stands in the
/// <see cref="DataInventory"/>; every table there that says something about people has one of these (个人信息保护法 第四十五条、第四十六条).
/// </summary>
public sealed record PersonalTable
{
    private PersonalTable(string name) => Name = name;

    /// <summary>As the inventory calls it.</summary>
    public string Name { get; }

    /// <summary>The entity; null for a table that is not filed by person.</summary>
    public Type? Row { get; private init; }

    /// <summary>The person's rows, untracked, as a stream.</summary>
    public Func<XueshiDb, DataSubject, IAsyncEnumerable<object>> RowsOf { get; private init; } = (_, _) => AsyncEnumerable.Empty<object>();

    /// <summary>Sealed columns, and how each is opened.</summary>
    public IReadOnlyDictionary<string, Func<FieldCipher, object, string?>> Opened { get; private init; } = new Dictionary<string, Func<FieldCipher, object, string?>>();

    /// <summary>Columns that are not given out beside authentication data and blind indexes, and why.</summary>
    public IReadOnlyDictionary<string, string> Withheld { get; private init; } = new Dictionary<string, string>();

    /// <summary>Why its rows cannot be told apart by person; null where they can.</summary>
    public string? WhyNotByPerson { get; private init; }

    /// <summary>The page on which the person corrects it; null for what only a request corrects.</summary>
    public string? CorrectedAt { get; init; }

    /// <param name="rows">In the order in which they are shown, the latest first.</param>
    public static PersonalTable Of<T>(string name, Func<XueshiDb, DataSubject, IQueryable<T>> rows)
        where T : class => new(name) { Row = typeof(T), RowsOf = (db, subject) => rows(db, subject).AsNoTracking().AsAsyncEnumerable() };

    /// <summary>A table that says something about people but is not filed by person.</summary>
    public static PersonalTable NotByPerson(string name, string why) => new(name) { WhyNotByPerson = why };

    /// <param name="place">Under which the column was sealed.</param>
    /// <param name="read">The sealed text, and the row it was sealed for.</param>
    public PersonalTable Opening<T>(string column, string place, Func<T, (byte[]? Sealed, Guid Row)> read) => this with
    {
        Opened = new Dictionary<string, Func<FieldCipher, object, string?>>(Opened)
        {
            [column] = (cipher, row) => read((T)row) is ({ Length: > 0 } text, var id) ? cipher.Decrypt(text, place, id) : null,
        },
    };

    public PersonalTable Withholding(string column, string why) => this with { Withheld = new Dictionary<string, string>(Withheld) { [column] = why } };
}
