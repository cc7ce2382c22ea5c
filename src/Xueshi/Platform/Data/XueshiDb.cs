using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Xueshi.Platform.Data;

/// <summary>The one context. Modules name their tables by extension properties beside their model; mappings are found in the assembly.</summary>
public sealed class XueshiDb(DbContextOptions<XueshiDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StoredValues.Map(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DataProtectionKey>().ToTable("platform_data_protection_keys");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(XueshiDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var _ = Prepare();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using var _ = Prepare();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Looks for changes once, here, rather than again while saving; raises versions and stages the rows that follow.</summary>
    private Prepared Prepare()
    {
        var prepared = new Prepared(this);
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            var version = entry.Property(e => e.Version);
            if (entry.State == EntityState.Added) version.CurrentValue = 1;
            else if (entry.State == EntityState.Modified) version.CurrentValue = version.OriginalValue + 1;
        }
        return prepared;
    }

    private readonly struct Prepared : IDisposable
    {
        private readonly XueshiDb _db;
        private readonly FollowingRows _following;

        public Prepared(XueshiDb db)
        {
            (_db, _following) = (db, new(db));
            db.ChangeTracker.DetectChanges();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            try
            {
                _following.Stage();
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public void Dispose()
        {
            _following.Forget();
            _db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }
}
