using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Show;
using Xueshi.Platform.Data;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Hours.HelpDesk;

/// <summary>待认定的记录 of an organization; where it cannot decide itself, the HR department assigns somebody.</summary>
public sealed class RecordFigures(XueshiDb db) : IOrganizationFigures
{
    public async Task<IReadOnlyList<OrganizationFigure>> ReadAsync(Organization organization, CancellationToken ct)
    {
        var open = await db.LearningRecords.CountAsync(r => r.RecognizerId == organization.Id && r.Status == LearningRecordStatus.Submitted, ct);
        return [new("待认定的记录", open, "条", HoursAddresses.OpenAt(organization.Uscc), open > 0 && organization.Status != OrganizationStatus.Active ? Tone.Warning : Tone.Neutral)];
    }
}
