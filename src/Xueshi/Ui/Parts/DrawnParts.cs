using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;

namespace Xueshi.Ui.Parts;

/// <summary>The markup of what <see cref="Once{TPart}"/> has drawn, kept as long as the application runs.</summary>
public sealed class DrawnParts(IServiceScopeFactory scopes, ILoggerFactory logging)
{
    /// <summary>What comes beyond is drawn each time, so that a model with too many values costs time and not memory.</summary>
    public const int Most = 2000;

    private readonly ConcurrentDictionary<(Type Part, object? Model), string> _drawn = new();

    public string MarkupOf<TPart>(object? model, ResourceAssetCollection assets)
        where TPart : Part
    {
        if (_drawn.TryGetValue((typeof(TPart), model), out var known)) return known;
        var markup = DrawApart(typeof(TPart), model, assets);
        if (_drawn.Count < Most) _drawn[(typeof(TPart), model)] = markup;
        return markup;
    }

    /// <summary>Outside of the request: a part that asks who is signed in or which page it is on finds nobody and nothing, whoever comes first.</summary>
    private string DrawApart(Type part, object? model, ResourceAssetCollection assets)
    {
        using (ExecutionContext.SuppressFlow()) return Task.Run(() => DrawAsync(part, model, assets)).GetAwaiter().GetResult();
    }

    private async Task<string> DrawAsync(Type part, object? model, ResourceAssetCollection assets)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var pen = new Pen(scope.ServiceProvider, logging, assets);
        var parameters = model is null ? ParameterView.Empty : ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
        return await pen.Dispatcher.InvokeAsync(() => pen.BeginRenderingComponent(part, parameters).ToHtmlString());
    }

    private sealed class Pen(IServiceProvider services, ILoggerFactory logging, ResourceAssetCollection assets) : StaticHtmlRenderer(services, logging)
    {
        protected override ResourceAssetCollection Assets => assets;
    }
}
