using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.MissingEmployers;

/// <summary>找不到工作单位: tells the HR department of a jurisdiction, which asks the employer to register.</summary>
/// <param name="Uscc">统一社会信用代码 as typed; may be empty, since not everybody knows the employer's.</param>
/// <param name="JurisdictionCode">Where the employer is.</param>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record ReportMissingEmployer(Guid OperationId, string? Name, string? Uscc, string? JurisdictionCode) : ICommand;

public sealed class ReportMissingEmployerHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    private const int LongestName = 200;

    public Task<Outcome<Guid>> HandleAsync(ReportMissingEmployer command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var refusals = new List<Refusal>();
        var name = command.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName) refusals.Add(Refusal.Invalid("Name", "registry.employer-name", $"请填写单位全称，不超过 {LongestName} 个字。"));
        var code = string.IsNullOrWhiteSpace(command.Uscc) ? null : (Outcome<Uscc>?)Uscc.ReadOverridden(command.Uscc);
        if (code is { IsDone: false } wrong) refusals.AddRange(wrong.Refusals);
        var jurisdiction = await db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Code == command.JurisdictionCode, ct);
        if (jurisdiction is null) refusals.Add(Refusal.Invalid("Jurisdiction", "registry.jurisdiction-missing", "请选择单位所在的管理辖区。"));
        if (refusals.Count > 0) return refusals;

        var report = new MissingEmployer
        {
            Id = Guid.CreateVersion7(now),
            PersonId = actor.PersonId,
            Name = name,
            Uscc = code?.Value.Text,
            JurisdictionId = jurisdiction!.Id,
            ReportedAt = now,
        };
        db.Add(report);
        journal.Record(RegistryChanges.MissingEmployerReported, actor, report, actor.PersonId, new { employer = name });
        return report.Id;
    }, ct);
}
