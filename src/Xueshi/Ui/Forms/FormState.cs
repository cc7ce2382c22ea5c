using Xueshi.Platform.Work;

namespace Xueshi.Ui.Forms;

/// <summary>What the fields of one form need from it: how their inputs are named, and what was refused.</summary>
/// <param name="Form">The form's name; it keeps the ids of two forms on one page apart.</param>
/// <param name="Prefix">What stands before every input name; empty in a filter form, whose names are those of the address.</param>
/// <param name="Refusals">What the use case refused; empty when the form has not been posted.</param>
public sealed record FormState(string Form, string Prefix, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>For fields outside any form.</summary>
    public static FormState Alone { get; } = new("field", "Input", []);

    public string NameOf(string field) => Prefix.Length == 0 ? field : $"{Prefix}.{field}";

    public string IdOf(string field) => $"{Form}-{field}".Replace('.', '-').Replace('[', '-').Replace(']', '-');

    public IEnumerable<Refusal> RefusalsOf(string field) => Refusals.Where(r => r.Field == field);
}
