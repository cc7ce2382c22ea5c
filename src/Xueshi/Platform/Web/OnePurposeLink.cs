namespace Xueshi.Platform.Web;

/// <summary>
/// Marks a page whose last path segment is a random token: certificate check, first start, activation, recovery (WB-04). The access log and traces
/// write that segment as <c>*</c>; its answers are not kept and tell no other site where they were.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnePurposeLinkAttribute : Attribute;

/// <summary>What may be written down of a request's address.</summary>
public static class OnePurposeLink
{
    public static bool IsAsked(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<OnePurposeLinkAttribute>() is not null;

    /// <summary>
    /// The path without its token; the query is never part of it. Of an address that leads nowhere only the first segment stays, since it may be
    /// a mistyped link.
    /// </summary>
    public static string PathWithoutToken(HttpContext context)
    {
        var path = (context.Request.PathBase + context.Request.Path).ToUriComponent();
        if (context.GetEndpoint() is null) return FirstSegment(path);
        return IsAsked(context) ? path[..(path.TrimEnd('/').LastIndexOf('/') + 1)] + "*" : path;
    }

    private static string FirstSegment(string path)
    {
        var trimmed = path.TrimStart('/');
        var end = trimmed.IndexOf('/');
        return end < 0 ? "/" + trimmed : $"/{trimmed[..end]}/*";
    }
}
