using System.Security.Cryptography;
using System.Text;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web;

/// <summary>
/// Where forms have led. Whoever presses twice may find that the first press has changed the page so that it has no such form any more; they are led to where the first one led (RL-01).
/// Kept for a while in memory: what it is worth is the second after the first.
/// </summary>
public sealed class RepeatedPresses : IDisposable
{
    private readonly Remembered<string> _led = new();

    /// <summary>Remembers where the answer of a form leads.</summary>
    public async Task KeepAsync(HttpContext context)
    {
        if (context.Response.Headers.Location.ToString() is { Length: > 0 } location && await KeyOfAsync(context) is { } key) _led.Keep(key, location);
    }

    /// <returns>Where the same form of the same account, with the same content, has led; null when it was not sent before.</returns>
    public async Task<string?> FindAsync(HttpContext context) => await KeyOfAsync(context) is { } key ? _led.Find(key) : null;

    public void Dispose() => _led.Dispose();

    /// <summary>Null for what carries no operation, and so may mean something else the next time.</summary>
    private static async Task<object?> KeyOfAsync(HttpContext context)
    {
        if (context.User.Identity is not ActorIdentity identity || !context.Request.HasFormContentType) return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!form.Keys.Any(name => name.EndsWith(".OperationId", StringComparison.Ordinal))) return null;
        var text = new StringBuilder();
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
            foreach (var value in values) text.Append(name).Append('=').Append(value).Append('\0');
        return (identity.Acting.AccountId, context.Request.Path.Value, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }
}
