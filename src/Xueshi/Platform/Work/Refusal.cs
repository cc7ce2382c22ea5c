namespace Xueshi.Platform.Work;

/// <summary>Why a use case did not do what it was asked; each kind has one HTTP answer.</summary>
public enum RefusalKind
{
    /// <summary>A field the person can repair (422).</summary>
    Invalid,

    /// <summary>A rule says no (422).</summary>
    Rule,

    /// <summary>Nothing there that this actor may see (404).</summary>
    NotFound,

    /// <summary>Seen, but not theirs to do (403).</summary>
    NotAllowed,

    /// <summary>First the person has to show once more that it is they (403).</summary>
    Reauthenticate,

    /// <summary>Somebody else was faster; the form was based on an older version (409).</summary>
    Stale,

    /// <summary>The operation id was used before for something else (409).</summary>
    Reused,

    /// <summary>Too many tries for now (429).</summary>
    TooMany,

    /// <summary>The server has no room for this now (503 with Retry-After).</summary>
    Busy,
}

/// <summary>A named refusal: a stable code for programs and a sentence for people that says what to do.</summary>
/// <param name="Kind">What kind of no this is.</param>
/// <param name="Code">Stable, dotted, in English: <c>hours.more-than-declared</c>.</param>
/// <param name="Message">One Chinese sentence that the person can act on.</param>
/// <param name="Field">The input property it belongs to; null when it concerns the whole form.</param>
/// <param name="Basis">The rule or standard it rests on, when there is one.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message, string? Field = null, string? Basis = null)
{
    /// <summary>How long to wait before trying again; the answer says it in Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "not-found", "没有找到，或您无权查看。");

    public static Refusal NotAllowed(string message) => new(RefusalKind.NotAllowed, "not-allowed", message);

    public static Refusal Invalid(string field, string code, string message, string? basis = null) =>
        new(RefusalKind.Invalid, code, message, field, basis);

    public static Refusal Rule(string code, string message, string? basis = null) =>
        new(RefusalKind.Rule, code, message, null, basis);
}
