using Microsoft.EntityFrameworkCore;

namespace Xueshi.Platform.Data;

/// <summary>
/// Keeps one connection for all statements of a request until its answer begins. Given back after each statement, the next one mostly gets another connection, whose
/// server process has to look up tables and plans that the first had at hand. At most half of the pool is kept so: whatever opens a second connection meanwhile finds one.
/// </summary>
public sealed class HeldConnections(DatabaseOptions options)
{
    private readonly SemaphoreSlim _free = new(Math.Max(1, options.MostConnections / 2));

    /// <summary>Without a free one nothing is kept, and each statement opens a connection for itself.</summary>
    public async Task HoldAsync(HttpContext http, XueshiDb db, CancellationToken ct)
    {
        if (!_free.Wait(0, ct)) return;
        var held = new Held(db, _free);
        http.Response.RegisterForDisposeAsync(held);
        http.Response.OnStarting(static state => ((Held)state).DisposeAsync().AsTask(), held);
        await held.OpenAsync(ct);
    }

    private sealed class Held(XueshiDb db, SemaphoreSlim free) : IAsyncDisposable
    {
        private bool _isOpen;
        private bool _isOver;

        public async Task OpenAsync(CancellationToken ct)
        {
            await db.Database.OpenConnectionAsync(ct);
            _isOpen = true;
        }

        /// <summary>When the answer begins; or at the end of a request that was not answered.</summary>
        public async ValueTask DisposeAsync()
        {
            if (_isOver) return;
            _isOver = true;
            if (_isOpen) await db.Database.CloseConnectionAsync();
            free.Release();
        }
    }
}
