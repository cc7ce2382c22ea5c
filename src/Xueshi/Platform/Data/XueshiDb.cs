using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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
        using var _ = RaiseVersions();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using var _ = RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Looks for changes once, here, rather than again while saving.</summary>
    private Detected RaiseVersions()
    {
        var detected = new Detected(ChangeTracker);
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            var version = entry.Property(e => e.Version);
            if (entry.State == EntityState.Added) version.CurrentValue = 1;
            else if (entry.State == EntityState.Modified) version.CurrentValue = version.OriginalValue + 1;
        }
        return detected;
    }

    private readonly struct Detected : IDisposable
    {
        private readonly ChangeTracker _tracker;

        public Detected(ChangeTracker tracker)
        {
            _tracker = tracker;
            tracker.DetectChanges();
            tracker.AutoDetectChangesEnabled = false;
        }

        public void Dispose() => _tracker.AutoDetectChangesEnabled = true;
    }
}
