using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Xueshi.Platform.Data;

/// <summary>
/// Rows that follow from another row, such as the entries of a search index: saved together with it whoever changes it, so that no use case can forget them.
/// Every implementation is found in the assembly; it has no state and reads nothing from the database.
/// </summary>
public interface IFollowingRows
{
    /// <summary>The entity that is followed.</summary>
    Type Followed { get; }

    /// <summary>Brings the columns that the rows are made from up to date; called before an added or modified row is saved.</summary>
    void Renew(EntityEntry followed);

    /// <summary>The rows that follow from these values, each once; they compare by value.</summary>
    IEnumerable<object> RowsOf(PropertyValues values);
}
