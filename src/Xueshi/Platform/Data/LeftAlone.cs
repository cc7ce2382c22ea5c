using Microsoft.EntityFrameworkCore;

namespace Xueshi.Platform.Data;

public static class LeftAlone
{
    /// <summary>Of several rows that are changed together, one that was refused halfway stays as it was.</summary>
    public static void LeaveAsItIs(this XueshiDb db, object row)
    {
        var entry = db.Entry(row);
        if (entry.State is not (EntityState.Modified or EntityState.Unchanged)) return;
        entry.CurrentValues.SetValues(entry.OriginalValues);
        entry.State = EntityState.Unchanged;
    }
}
