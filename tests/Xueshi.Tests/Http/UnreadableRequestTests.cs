using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Xueshi.Platform.Data;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Http;

/// <summary>What no browser sends is answered as a bad request, and nothing fails over it (WB-08).</summary>
[Trait("Requirement", "WB-08")]
public class UnreadableRequestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [BothDatabases(false)]
    [BothDatabases(true)]
    public async Task A_form_that_cannot_be_read_is_a_bad_request(DatabaseKind kind, bool isSignedIn)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var visitor = app.Visit();
        if (isSignedIn)
        {
            await app.RegisterAsync("chen.liwan");
            await visitor.SignInAsync("chen.liwan");
        }
        foreach (var content in Unreadable())
        {
            using var answer = await visitor.Client.PostAsync(isSignedIn ? "/account/password" : "/sign-in", content, Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
        using var asked = await visitor.Client.GetAsync(isSignedIn ? "/dictionaries/employers?q=%00a%00" : "/hotlines?code=a%00", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
    }

    [Fact]
    [Trait("Requirement", "RL-01")]
    public async Task A_form_that_cannot_be_read_after_the_session_is_a_bad_request_too()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        app.Clock.Advance(TimeSpan.FromDays(2));
        using var answer = await visitor.Client.PostAsync("/hours/records/new", Broken(), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>The framework fails at a value of another type that it cannot read; a text is read by the page, which asks for nothing instead.</summary>
    [Fact]
    public void Pages_take_what_stands_in_the_address_as_text()
    {
        var typed = typeof(XueshiDb).Assembly.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null).ToList();
        Assert.NotEmpty(typed);
        Assert.All(typed, property => Assert.Equal(typeof(string), property.PropertyType));
    }

    private static IEnumerable<HttpContent> Unreadable()
    {
        yield return new MultipartFormDataContent { { new StringContent("a\0b"), "Input.Login" } };
        yield return new FormUrlEncodedContent([new("Input.Login", "a\0b")]);
        yield return Of("Input.Login=a", "application/x-www-form-urlencoded; charset=utf-7");
        yield return Broken();
        yield return new FormUrlEncodedContent([new(new string('k', 5000), "a")]);
        yield return new FormUrlEncodedContent(Enumerable.Range(0, 5000).Select(i => new KeyValuePair<string, string>($"k{i}", "")));
    }

    private static StringContent Broken() => Of("--a\r\nContent-Disposition: form-data; name=\"Input.Login\"\r\n\r\nopen", $"multipart/form-data; boundary={new string('a', 500)}");

    private static StringContent Of(string text, string type)
    {
        var content = new StringContent(text);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
