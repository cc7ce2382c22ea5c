using Microsoft.Extensions.Options;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>Bounds the memory and processors that password hashes may take at once; when all slots are taken the caller answers 503 (ID-08).</summary>
public sealed class HashSlots(IOptions<Argon2Options> options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _free = new(options.Value.Slots);

    /// <summary>A slot to dispose after use, or null when none came free in time.</summary>
    public async Task<IDisposable?> TakeAsync(CancellationToken ct) => await _free.WaitAsync(Patience, ct) ? new Slot(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
