namespace Xueshi.Platform.Web;

/// <summary>
/// What a page shows, read before it is drawn. A page that reads while it is drawn is put aside, and finished later on another thread; for the few pages asked for most that is worth sparing.
/// </summary>
public interface IReadAhead
{
    Task ReadAsync(HttpContext http);
}

/// <summary>Stands on a page whose <typeparamref name="T"/>, a scoped service, is to be read first.</summary>
public sealed class ReadAheadAttribute<T> : ReadAheadAttribute
    where T : IReadAhead
{
    public override Task ReadAsync(HttpContext http) => http.RequestServices.GetRequiredService<T>().ReadAsync(http);
}

[AttributeUsage(AttributeTargets.Class)]
public abstract class ReadAheadAttribute : Attribute
{
    public abstract Task ReadAsync(HttpContext http);
}

public static class ReadAheadPages
{
    /// <summary>Comes last: who asks may open the page.</summary>
    public static void UseReadAhead(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ReadAheadAttribute>() is { } page) await page.ReadAsync(http);
        await next(http);
    });
}
