using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Xueshi.Ui.Parts;

/// <summary>
/// A component that is drawn from its parameters and does nothing else: it reads nothing, waits for nothing, and has no events. A page has dozens of them;
/// without the life that a <see cref="ComponentBase"/> leads between its parameters and its markup, each costs a fraction.
/// </summary>
public abstract class Part : IComponent
{
    private RenderHandle _handle;

    protected ResourceAssetCollection Assets => _handle.Assets;

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _handle.Render(BuildRenderTree);
        return Task.CompletedTask;
    }

    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }
}
