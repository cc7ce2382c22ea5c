using System.Net;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Guards;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>Nothing is open that was not opened on purpose.</summary>
public class RouteGuardTests
{
    private const string AnonymousFile = "tests/Xueshi.Tests/Assurance/anonymous-routes.txt";

    private static IEnumerable<string> Permissions =>
        from type in typeof(IClock).Assembly.GetTypes()
        where type.Name.EndsWith("Permissions", StringComparison.Ordinal)
        from each in type.GetFields(BindingFlags.Static | BindingFlags.Public)
        where each.IsLiteral && each.FieldType == typeof(string)
        select (string)each.GetRawConstantValue()!;

    [Fact]
    [Trait("Requirement", "AZ-01")]
    public async Task What_is_open_to_everybody_stands_in_one_file()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var listed = File.ReadLines(Repository.PathOf(AnonymousFile)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')[0]).ToList();
        var open = RouteTable.Of(app.Services).Where(route => route.IsAnonymous).Select(route => route.Pattern).ToList();
        Assert.True(!open.Except(listed).Any(), $"Open to everybody, but not in {AnonymousFile}: {string.Join(", ", open.Except(listed))}. Name a permission on the page, or add a line with the reason.");
        Assert.True(!listed.Except(open).Any(), $"In {AnonymousFile}, but not open: {string.Join(", ", listed.Except(open))}. Remove the line.");
    }

    [Fact]
    [Trait("Requirement", "AZ-01")]
    public async Task Everything_else_names_a_permission_that_some_role_has()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var known = Permissions.Intersect(Roles.Permissions.Values.SelectMany(each => each)).Append(PermissionPolicies.SignedIn).ToList();
        var wrong = from route in RouteTable.Of(app.Services)
                    where !route.IsAnonymous
                    from policies in route.Policies
                    where policies.Length == 0 || policies.Except(known).Any()
                    select $"{route.Pattern}: {(policies.Length == 0 ? "no policy" : string.Join(", ", policies))}";
        Assert.True(!wrong.Any(), "Name a permission of the module, as in @attribute [Authorize(Policy = HoursPermissions.Declare)]; [Authorize] alone is not enough (PermissionPolicies.SignedIn is for what everybody has):\n" + string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    [Trait("Requirement", "AZ-01")]
    public void The_permissions_of_roles_and_of_modules_are_the_same()
    {
        var granted = Roles.Permissions.Values.SelectMany(each => each).ToHashSet();
        Assert.Empty(granted.Except(Permissions));
        Assert.Empty(Permissions.Except(granted));
    }

    [Fact]
    [Trait("Requirement", "AZ-01")]
    public async Task An_endpoint_that_says_nothing_is_open_to_nobody()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        var fallback = await scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        var silent = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/silent"), 0, EndpointMetadataCollection.Empty, null);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.SetEndpoint(silent);
        var everything = new Actor(Guid.CreateVersion7(app.Clock.Now), Guid.Empty, "", null, [.. Roles.Permissions.Values.SelectMany(each => each)], "");
        foreach (var identity in new ClaimsIdentity[] { new(), new ActorIdentity(everything, Guid.Empty) })
        {
            var verdict = await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(new ClaimsPrincipal(identity), http, fallback!);
            Assert.False(verdict.Succeeded);
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-01")]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in_by_every_other_address(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        foreach (var route in RouteTable.Of(app.Services).Where(route => !route.IsAnonymous))
        {
            using var request = new HttpRequestMessage(route.Answers("GET") ? HttpMethod.Get : HttpMethod.Post, route.AddressWith());
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in"), $"{route} answered {(int)answer.StatusCode} to somebody who is not signed in.");
        }
    }

    [Theory]
    [Trait("Requirement", "AZ-01")]
    [InlineData("GET", "/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("GET", "/hours/records/not-an-id", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/help", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/no-such-picture.png", HttpStatusCode.NotFound)]
    public async Task An_address_that_leads_nowhere_says_so_to_everybody(string method, string address, HttpStatusCode expected)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("回到首页", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
