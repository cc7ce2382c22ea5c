using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Xueshi.Ui.Lists;

/// <summary>
/// A column of a list with many rows, whose cells say on a phone what they are. The tag of a cell is written once for all rows and pages: writing it anew, attribute by attribute,
/// costs more than the cell's content.
/// </summary>
/// <param name="label">The heading; words of the program, never of people.</param>
/// <param name="style">Class of the cells: <c>number</c>, <c>day</c>, <c>kind</c> and the like.</param>
public sealed class Column(string label, string? style = null)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Not raw text of anybody: label and class are the program's own, and encoded none the less (WB-05).
    private readonly string _opening = $"<td data-label=\"{Encoder.Encode(label)}\"{(style is null ? "" : $" class=\"{Encoder.Encode(style)}\"")}>";

    public RenderFragment Cell(string? text) => Cell(builder => builder.AddContent(0, text));

    public RenderFragment Cell(RenderFragment content) => builder =>
    {
        builder.AddMarkupContent(0, _opening);
        builder.AddContent(1, content);
        builder.AddMarkupContent(2, "</td>");
    };
}
