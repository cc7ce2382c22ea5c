using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Xueshi.Tests.Assurance;

/// <summary>What the application answers to, read from the running application, so that a new page or endpoint is in every test by itself.</summary>
internal static class RouteTable
{
    /// <summary>Pages and endpoints; style sheets, scripts and pictures aside, and what the framework maps for itself, which the fallback policy closes.</summary>
    public static IReadOnlyList<Route> Of(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => !PatternOf(endpoint).StartsWith("/_framework/", StringComparison.Ordinal) && PatternOf(endpoint) != "/{**path:file}")
            .GroupBy(PatternOf)
            .Select(same => new Route(same.Key, [.. same]))
            .OrderBy(route => route.Pattern, StringComparer.Ordinal),
    ];

    private static string PatternOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}

/// <summary>One address pattern with all that is mapped to it.</summary>
internal sealed record Route(string Pattern, IReadOnlyList<RouteEndpoint> Endpoints)
{
    public bool IsPage => Endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null);

    public bool IsAnonymous => Endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);

    /// <summary>The policies of each endpoint; empty for one that names none.</summary>
    public IEnumerable<string[]> Policies =>
        Endpoints.Select(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().ToArray());

    public bool Answers(string method) =>
        Endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } given || given.HttpMethods.Contains(method));

    /// <summary>Names of the parameters that hold the id of a row.</summary>
    public IReadOnlyList<string> Ids =>
        [.. Endpoints[0].RoutePattern.Parameters.Where(parameter => parameter.ParameterPolicies.Any(policy => policy.Content == "guid")).Select(parameter => parameter.Name)];

    /// <summary>The address with every parameter filled in: from <paramref name="values"/>, otherwise with something of its type.</summary>
    public string AddressWith(IReadOnlyDictionary<string, string>? values = null) =>
        "/" + string.Join('/', Endpoints[0].RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => values?.GetValueOrDefault(parameter.Name) ?? Something(parameter),
            _ => throw new InvalidOperationException($"A part of {Pattern} is of no known kind."),
        }))));

    public override string ToString() => Pattern;

    private static string Something(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault() switch
        {
            "guid" => Guid.Empty.ToString(),
            "int" => "404",
            _ => "none",
        };
}
