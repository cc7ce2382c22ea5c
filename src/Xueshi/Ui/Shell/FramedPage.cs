using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace Xueshi.Ui.Shell;

/// <summary>The page that was asked for, in the layout that it names, or in <see cref="MainLayout"/>. The framework's own way looks for the layout's name in the page's code at every request.</summary>
public sealed class FramedPage : IComponent
{
    private static readonly ConcurrentDictionary<Type, Type> Layouts = new();

    private RenderHandle _handle;

    [Parameter, EditorRequired] public RouteData Route { get; set; } = default!;

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _handle.Render(Draw);
        return Task.CompletedTask;
    }

    private void Draw(RenderTreeBuilder builder)
    {
        builder.OpenComponent(0, Layouts.GetOrAdd(Route.PageType, page => page.GetCustomAttribute<LayoutAttribute>()?.LayoutType ?? typeof(MainLayout)));
        builder.AddComponentParameter(1, nameof(LayoutComponentBase.Body), (RenderFragment)DrawPage);
        builder.CloseComponent();
    }

    private void DrawPage(RenderTreeBuilder builder)
    {
        builder.OpenComponent(0, Route.PageType);
        foreach (var (name, value) in Route.RouteValues) builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    }
}
