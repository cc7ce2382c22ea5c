using Xueshi.Platform.Work;

namespace Xueshi.Platform.Web;

/// <summary>Which HTTP answer each kind of refusal has.</summary>
public static class RefusalAnswers
{
    /// <summary>Puts the status of the first refusal, and how long to wait, on the response of a page.</summary>
    public static void Answer(this HttpResponse response, IReadOnlyList<Refusal> refusals)
    {
        var status = refusals[0].Kind.StatusCode();
        // Of a page that says 404 while it is made, the framework drops what it says and shows the error page; said when it leaves, the page stays.
        if (status == StatusCodes.Status404NotFound) response.OnStarting(() => Task.FromResult(response.StatusCode = status));
        else response.StatusCode = status;
        if (refusals[0].RetryAfter is { } wait) response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString();
    }

    public static int StatusCode(this RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid or RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.NotAllowed or RefusalKind.Reauthenticate => StatusCodes.Status403Forbidden,
        RefusalKind.Stale or RefusalKind.Reused => StatusCodes.Status409Conflict,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
