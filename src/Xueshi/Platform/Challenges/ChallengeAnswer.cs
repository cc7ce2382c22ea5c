namespace Xueshi.Platform.Challenges;

/// <summary>What a form brought back of a challenge.</summary>
/// <param name="Challenge">The challenge's text.</param>
/// <param name="Proof">Found by the script; empty without it.</param>
/// <param name="Code">Typed: the digits of the picture, or the sum.</param>
public sealed record ChallengeAnswer(string? Challenge, string? Proof, string? Code)
{
    /// <summary>The name of the code's input, to which refusals belong.</summary>
    public const string Field = "Code";

    /// <summary>The name of the button 看不清，换一张.</summary>
    public const string Another = "another-code";

    public static ChallengeAnswer None { get; } = new(null, null, null);

    /// <summary>Reads the inputs that <c>ChallengeField</c> writes.</summary>
    public static ChallengeAnswer Of(HttpContext http, string prefix = "Input") =>
        http.Request.HasFormContentType && http.Request.Form is var form ? new(form[$"{prefix}.Challenge"], form[$"{prefix}.Proof"], form[$"{prefix}.{Field}"]) : None;

    /// <summary>Whether the form was sent for another picture rather than to act.</summary>
    public static bool AsksForAnother(IFormCollection form) => form.ContainsKey(Another);
}
