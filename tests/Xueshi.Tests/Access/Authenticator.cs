using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Tests.Http;

namespace Xueshi.Tests.Access;

/// <summary>The app on a phone: it was told the secret of an account.</summary>
internal sealed class Authenticator(string key)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public string CodeAt(DateTime now) => TotpCode.Of(Secret, TotpCode.StepAt(now));

    private byte[] Secret { get; } = [.. Enumerable.Range(0, TotpCode.SecretLength).Select(place =>
        (byte)Enumerable.Range(place * 8, 8).Aggregate(0, (made, bit) => made << 1 | Alphabet.IndexOf(key[bit / 5]) >> (4 - bit % 5) & 1))];

    /// <summary>Sets up the second factor of somebody signed in.</summary>
    /// <returns>The app, and the recovery codes shown.</returns>
    public static async Task<(Authenticator App, string[] Codes)> SetUpAsync(XueshiApp app, Visitor visitor, string address = "/account/security/second-factor")
    {
        var page = await visitor.GetAsync(address);
        var authenticator = new Authenticator(page.Find(".copy-text code").TextContent);
        page = await page.Form("totp").Set("Input.Code", authenticator.CodeAt(app.Clock.Now)).PressAsync("启用两步验证");
        return (authenticator, [.. page.Document.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)]);
    }
}
