using Microsoft.AspNetCore.Components;

namespace Xueshi.Ui.Forms;

/// <summary>What all fields share: label above, help below, the refusal beside the input and tied to it for readers.</summary>
public abstract class FormField : ComponentBase
{
    [CascadingParameter] public FormState? Form { get; set; }

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The property of the page's input; the input is called <c>Input.Name</c>.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public string? Value { get; set; }

    /// <summary>One sentence below the input.</summary>
    [Parameter] public string? Help { get; set; }

    [Parameter] public bool Required { get; set; }

    /// <summary>Needed in some cases, which <see cref="Help"/> names; then the label does not call it optional.</summary>
    [Parameter] public bool Conditional { get; set; }

    [Parameter] public bool Disabled { get; set; }

    /// <summary>Filled in by the system; shown and posted, not typed.</summary>
    [Parameter] public bool ReadOnly { get; set; }

    /// <summary>Further attributes of the input, such as <c>autocomplete</c> or <c>maxlength</c>.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? More { get; set; }

    public FormState State => Form ?? FormState.Alone;

    public string Id => State.IdOf(Name);

    public string InputName => State.NameOf(Name);

    public bool IsRefused => State.RefusalsOf(Name).Any();

    public string? Invalid => IsRefused ? "true" : null;

    public string? DescribedBy => (Help is not null, IsRefused) switch
    {
        (true, true) => $"{Id}-refusal {Id}-help",
        (true, false) => $"{Id}-help",
        (false, true) => $"{Id}-refusal",
        _ => null,
    };

    /// <summary>The class of a text-like input.</summary>
    protected string ControlClass => IsRefused ? "form-control is-invalid" : "form-control";
}
