using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Text;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Assign;

/// <summary>指派认定单位: for people without an employer, or whose employer is gone or will not act, the HR department names who decides.</summary>
/// <param name="Organization">Full name or 统一社会信用代码 of an active organization of the jurisdiction.</param>
[Needs(HoursPermissions.Inspect)]
public sealed record AssignRecognizer(Guid OperationId, Guid RecordId, int Version, string? Organization, string? Reason) : ICommand;

public sealed class AssignRecognizerHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(AssignRecognizer command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var record = await db.LearningRecords.InspectedBy(db, actor).FirstOrDefaultAsync(r => r.Id == command.RecordId, ct);
        if (record is null) return Refusal.NotFound;
        if (record.Version != command.Version) return HoursRefusals.Changed(record);
        if (string.IsNullOrWhiteSpace(command.Reason)) return HoursRefusals.ReasonMissing;
        if (await FindAsync(command.Organization, actor, ct) is not { } organization) return HoursRefusals.UnknownRecognizer;
        if (record.AssignTo(organization.Id, actor) is { } refusal) return refusal;
        journal.Record(HoursChanges.RecognizerAssigned, actor, record, record.PersonId, new { recognizer = organization.Name, course = record.CourseName }, command.Reason);
        return record.Id;
    }, ct);

    /// <summary>Null when no organization of that name is there, or more than one.</summary>
    private async Task<Organization?> FindAsync(string? typed, Actor actor, CancellationToken ct)
    {
        var text = FullWidth.Fold(typed ?? "").Trim();
        var (code, path) = (text.ToUpperInvariant(), actor.Organization?.JurisdictionPath ?? "/none/");
        var found = await db.Organizations.AsNoTracking()
            .Where(o => (o.Uscc == code || o.Name == text || o.Name == typed) && o.Status == OrganizationStatus.Active && o.Jurisdiction!.Path.StartsWith(path))
            .Take(2).ToListAsync(ct);
        return found is [var only] ? only : null;
    }
}
