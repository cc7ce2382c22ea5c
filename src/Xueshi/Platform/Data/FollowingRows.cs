using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Xueshi.Platform.Data;

/// <summary>Stages what <see cref="IFollowingRows"/> ask for, as the difference between what was and what will be; forgets it again when the save has ended.</summary>
internal sealed class FollowingRows(XueshiDb db)
{
    private static readonly FrozenDictionary<Type, IFollowingRows> _followers = typeof(IFollowingRows).Assembly.GetTypes()
        .Where(type => type.IsClass && typeof(IFollowingRows).IsAssignableFrom(type))
        .Select(type => (IFollowingRows)Activator.CreateInstance(type)!)
        .ToFrozenDictionary(rows => rows.Followed);

    private readonly List<object> _staged = [];

    public void Stage()
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed)
        {
            if (_followers.TryGetValue(entry.Metadata.ClrType, out var rows)) Stage(entry, rows);
        }
    }

    public void Forget()
    {
        foreach (var row in _staged) db.Entry(row).State = EntityState.Detached;
        _staged.Clear();
    }

    private void Stage(EntityEntry entry, IFollowingRows rows)
    {
        HashSet<object> before = entry.State == EntityState.Added ? [] : [.. rows.RowsOf(entry.OriginalValues)];
        if (entry.State != EntityState.Deleted) rows.Renew(entry);
        HashSet<object> after = entry.State == EntityState.Deleted ? [] : [.. rows.RowsOf(entry.CurrentValues)];
        foreach (var row in before.Where(row => !after.Contains(row))) _staged.Add(db.Remove(row).Entity);
        foreach (var row in after.Where(row => !before.Contains(row))) _staged.Add(db.Add(row).Entity);
    }
}
