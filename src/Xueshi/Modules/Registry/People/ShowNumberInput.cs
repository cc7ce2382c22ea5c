using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Registry.People;

/// <summary>The form that asks for a full number, as typed.</summary>
public sealed class ShowNumberInput : StampedForm
{
    public string? Reason { get; set; }

    public static ShowNumberInput Fresh(DateTime now)
    {
        var form = new ShowNumberInput();
        form.Stamp(now);
        return form;
    }
}
