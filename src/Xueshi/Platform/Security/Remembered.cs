using Microsoft.Extensions.Caching.Memory;

namespace Xueshi.Platform.Security;

/// <summary>What was made from something sealed that a browser sends along with every request, so that it need not be unsealed each time. What comes beyond the limit is made each time.</summary>
internal sealed class Remembered<T> : IDisposable
    where T : class
{
    private const int Most = 10_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    private readonly MemoryCache _made = new(new MemoryCacheOptions { SizeLimit = Most });

    public T? Find(object key) => _made.Get<T>(key);

    public void Keep(object key, T made) => _made.Set(key, made, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });

    public void Dispose() => _made.Dispose();
}
