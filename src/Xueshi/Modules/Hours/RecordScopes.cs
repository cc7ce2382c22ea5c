using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours;

/// <summary>Which records an actor may see at all; everything else does not exist for them.</summary>
public static class RecordScopes
{
    /// <summary>本人的记录, deleted drafts aside.</summary>
    public static IQueryable<LearningRecord> OwnedBy(this IQueryable<LearningRecord> records, Actor actor) =>
        records.Where(r => r.PersonId == actor.PersonId && r.Status != LearningRecordStatus.Deleted);

    /// <summary>
    /// What was handed to the actor's organization to decide, or was decided there; drafts stay with the person. With a right limited to a part, that of people who
    /// belong to the part now.
    /// </summary>
    public static IQueryable<LearningRecord> OnDeskOf(this IQueryable<LearningRecord> records, XueshiDb db, Actor actor) => records
        .Where(r => r.RecognizerId == actor.OrganizationId && r.Status != LearningRecordStatus.Draft && r.Status != LearningRecordStatus.Deleted).WithinLimitsOf(db, actor);

    private static IQueryable<LearningRecord> WithinLimitsOf(this IQueryable<LearningRecord> records, XueshiDb db, Actor actor)
    {
        if (actor.Organization is not { Limits: not Limits.None }) return records;
        var people = db.People.WithinLimitsOf(db, actor);
        return records.Where(r => people.Any(p => p.Id == r.PersonId));
    }

    /// <summary>
    /// For inspection: records handed to organizations of the actor's jurisdiction and below, and those that wrote themselves for people who work there or, while they work
    /// nowhere, did before; the province's department answers for those who never did.
    /// </summary>
    public static IQueryable<LearningRecord> InspectedBy(this IQueryable<LearningRecord> records, XueshiDb db, Actor actor)
    {
        var path = actor.May(HoursPermissions.Inspect) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/";
        var isProvince = path != "/none/" && actor.Organization!.IsProvince;
        var (organizations, employments) = (db.Organizations, db.Employments);
        var present = employments.Where(e => e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending);
        return records.WithinLimitsOf(db, actor).Where(r => r.Status != LearningRecordStatus.Draft && r.Status != LearningRecordStatus.Deleted
            && (organizations.Any(o => o.Id == r.RecognizerId && o.Jurisdiction!.Path.StartsWith(path))
                || r.Source == RecordSource.Auto && r.RecognizerId == null
                    && (isProvince || present.Any(e => e.PersonId == r.PersonId && e.Organization!.Jurisdiction!.Path.StartsWith(path))
                        || !present.Any(e => e.PersonId == r.PersonId)
                            && employments.Any(e => e.PersonId == r.PersonId && e.Status == BindingStatus.Ended && e.Organization!.Jurisdiction!.Path.StartsWith(path)))));
    }

    /// <summary>证明材料仅本人与认定链条可见: the person, the desk that decides, and those who inspect it.</summary>
    public static IQueryable<LearningRecord> ReadableBy(this IQueryable<LearningRecord> records, XueshiDb db, Actor actor)
    {
        if (actor.May(HoursPermissions.Declare)) return records.OwnedBy(actor);
        if (actor.May(HoursPermissions.Inspect)) return records.OnDeskOf(db, actor).Union(records.InspectedBy(db, actor));
        return actor.May(HoursPermissions.Recognize) ? records.OnDeskOf(db, actor) : records.Where(r => false);
    }
}
