using Microsoft.Net.Http.Headers;

namespace Xueshi.Platform.Files.Serving;

/// <summary>Sends bytes that came from outside so that no browser runs, sniffs, frames or keeps them (UP-04).</summary>
/// <param name="content">Disposed after sending.</param>
/// <param name="contentType">One that our own inspection found.</param>
/// <param name="downloadName">The name to save under; null shows the content inline.</param>
public sealed class GuardedResult(Stream content, string contentType, string? downloadName) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        await using var body = content;
        var headers = http.Response.Headers;
        headers.ContentType = contentType;
        headers.ContentLength = body.Length;
        headers.ContentDisposition = Disposition();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        await body.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    // RFC 6266: an ASCII name for old clients, the real one in the encoding of RFC 5987.
    private string Disposition()
    {
        if (downloadName is null) return "inline";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(downloadName);
        return disposition.ToString();
    }
}
