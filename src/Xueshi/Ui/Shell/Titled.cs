using Microsoft.AspNetCore.Components;

namespace Xueshi.Ui.Shell;

/// <summary>Says the title of the page it stands on; shows nothing there.</summary>
public sealed class Titled : IComponent
{
    [Inject] private HeadTitle Title { get; set; } = default!;

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    void IComponent.Attach(RenderHandle renderHandle)
    {
    }

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        Title.Say(Text);
        return Task.CompletedTask;
    }
}
