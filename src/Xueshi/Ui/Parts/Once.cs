using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Xueshi.Ui.Parts;

/// <summary>
/// Shows a part that many people see alike, such as the menu of a role: it is drawn once for each <see cref="Model"/>, and its markup repeated from then on.
/// The model is all that the part is given, so that nothing of one person can reach another's page.
/// </summary>
/// <typeparam name="TPart">Takes no parameter, or one that is called <c>Model</c>.</typeparam>
public sealed class Once<TPart> : Part
    where TPart : Part
{
    /// <summary>Compared by value: a record, of things that few people have to themselves. Null for a part without parameters.</summary>
    [Parameter] public object? Model { get; set; }

    [Inject] private DrawnParts Drawn { get; set; } = default!;

    // Not raw text of anybody: this markup was written by the renderer, which encodes what stands in the model (WB-05).
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, Drawn.MarkupOf<TPart>(Model, Assets));
}
