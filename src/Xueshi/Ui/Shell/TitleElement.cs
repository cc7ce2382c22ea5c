using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Xueshi.Ui.Shell;

/// <summary>The <c>title</c> in the head, drawn again when the page says its own.</summary>
public sealed class TitleElement : IComponent
{
    private RenderHandle _handle;

    [Inject] private HeadTitle Title { get; set; } = default!;

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        Title.Changed = () => _handle.Render(Draw);
        _handle.Render(Draw);
        return Task.CompletedTask;
    }

    private void Draw(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "title");
        builder.AddContent(1, Title.Text);
        builder.CloseElement();
    }
}
