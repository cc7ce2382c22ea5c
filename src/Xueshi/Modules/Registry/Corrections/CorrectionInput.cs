using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>The form of a request, as typed.</summary>
public sealed class CorrectionInput : StampedForm
{
    public string? Name { get; set; }
    public string? Type { get; set; }
    public string? IdNumber { get; set; }
    public string? Nationality { get; set; }
    public string? Reason { get; set; }
    public string? Jurisdiction { get; set; }
    public string? JurisdictionText { get; set; }
    public IReadOnlyList<IFormFile>? Evidence { get; set; }

    /// <summary>What was written down, except the number, which no page shows.</summary>
    public static CorrectionInput Of(Correction correction) => new()
    {
        Name = correction.Name,
        Type = correction.IdType is { } type ? $"{(int)type}" : null,
        Nationality = correction.Nationality,
        Reason = correction.Reason,
        Jurisdiction = correction.Jurisdiction?.Code,
        JurisdictionText = correction.Jurisdiction?.Name,
    };

    public CorrectionFields Read(IReadOnlyList<Guid> kept)
    {
        var type = Enum.TryParse<IdType>(Type, out var chosen) && Enum.IsDefined(chosen) ? chosen : (IdType?)null;
        return new(Name, type, IdNumber, Nationality, Reason, Jurisdiction, kept);
    }
}
