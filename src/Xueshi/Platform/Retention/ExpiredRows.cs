using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;

namespace Xueshi.Platform.Retention;

/// <summary>Rows of one table that go as a whole.</summary>
/// <param name="expired">What is over before a moment, in a stable order.</param>
public sealed class ExpiredRows<T>(string name, XueshiDb db, Func<XueshiDb, DateTime, IQueryable<T>> expired) : IRetained
    where T : class
{
    public string Name => name;

    public Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct) => expired(db, before).Take(most).ExecuteDeleteAsync(ct);
}

public static class ExpiringRows
{
    /// <summary>Rows of a module's table that go when their time is over.</summary>
    public static IServiceCollection AddExpiring<T>(this IServiceCollection services, string name, Func<XueshiDb, DateTime, IQueryable<T>> expired)
        where T : class => services.AddScoped<IRetained>(provider => new ExpiredRows<T>(name, provider.GetRequiredService<XueshiDb>(), expired));
}
