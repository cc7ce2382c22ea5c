using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Registry.People;

/// <summary>The forms of the page of one person, as typed: confirm, return, end.</summary>
public sealed class PersonInput : StampedForm
{
    public string? StartedOn { get; set; }
    public string? Cause { get; set; }
    public string? EndedOn { get; set; }
    public string? Reason { get; set; }
}
