using Xueshi.Platform.Security;

namespace Xueshi.Platform.Health;

/// <summary>The key folder still holds the keys that this process works with: after the next start it would otherwise make new ones and read nothing.</summary>
public sealed class KeyReadiness(KeyRing keys) : IReadiness
{
    public string Name => "keys";

    public async Task<bool> IsReadyAsync(CancellationToken ct) => await keys.IsOnDiskAsync(ct);
}
