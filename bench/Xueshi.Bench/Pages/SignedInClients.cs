using System.Net;
using System.Text.RegularExpressions;
using Xueshi.Bench.Data;

namespace Xueshi.Bench.Pages;

/// <summary>Browsers that have signed in through the sign-in page, each as another person, with a connection of their own.</summary>
internal static partial class SignedInClients
{
    public static async Task<HttpClient[]> OpenAsync(Uri root, int count, CancellationToken ct)
    {
        var clients = new HttpClient[count];
        for (var index = 0; index < count; index++) clients[index] = await SignInAsync(root, BenchAccounts.UserName(index), ct);
        return clients;
    }

    private static async Task<HttpClient> SignInAsync(Uri root, string userName, CancellationToken ct)
    {
        // The cookies are marked Secure, which browsers honour on loopback and this handler does not; so they are carried by hand.
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = root };
        using var page = await client.GetAsync("/sign-in", ct);
        var html = await page.Content.ReadAsStringAsync(ct);
        var fields = HiddenInput().Matches(html).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        (fields["Input.Login"], fields["Input.Password"]) = (userName, BenchAccounts.Password);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", CookiesOf(page));
        using var answer = await client.SendAsync(request, ct);
        if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
        // As a browser does, with the cookie of the form beside that of the session: without it every page would make a new one.
        client.DefaultRequestHeaders.Add("Cookie", $"{CookiesOf(page)}; {CookiesOf(answer)}");
        return client;
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie[..cookie.IndexOf(';')]));

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" ?/?>""")]
    private static partial Regex HiddenInput();
}
