using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours;

/// <summary>Which records an actor may see at all; everything else does not exist for them.</summary>
public static class RecordScopes
{
    /// <summary>本人的记录, deleted drafts aside.</summary>
    public static IQueryable<LearningRecord> OwnedBy(this IQueryable<LearningRecord> records, Actor actor) =>
        records.Where(r => r.PersonId == actor.PersonId && r.Status != LearningRecordStatus.Deleted);

    /// <summary>What was handed to the actor's organization to decide, or was decided there; drafts stay with the person.</summary>
    public static IQueryable<LearningRecord> OnDeskOf(this IQueryable<LearningRecord> records, Actor actor) =>
        records.Where(r => r.RecognizerId == actor.OrganizationId && r.Status != LearningRecordStatus.Draft && r.Status != LearningRecordStatus.Deleted);

    /// <summary>Records recognized by organizations of the actor's jurisdiction and below, for inspection.</summary>
    public static IQueryable<LearningRecord> InspectedBy(this IQueryable<LearningRecord> records, IQueryable<Organization> organizations, Actor actor)
    {
        var path = actor.Organization?.JurisdictionPath ?? "/none/";
        return records.Where(r => r.Status != LearningRecordStatus.Draft && r.Status != LearningRecordStatus.Deleted
            && organizations.Any(o => o.Id == r.RecognizerId && o.Jurisdiction!.Path.StartsWith(path)));
    }

    /// <summary>证明材料仅本人与认定链条可见: the person, the desk that decides, and those who inspect it.</summary>
    public static IQueryable<LearningRecord> ReadableBy(this IQueryable<LearningRecord> records, IQueryable<Organization> organizations, Actor actor)
    {
        if (actor.May(HoursPermissions.Declare)) return records.OwnedBy(actor);
        if (actor.May(HoursPermissions.Inspect)) return records.OnDeskOf(actor).Union(records.InspectedBy(organizations, actor));
        return actor.May(HoursPermissions.Recognize) ? records.OnDeskOf(actor) : records.Where(r => false);
    }
}
