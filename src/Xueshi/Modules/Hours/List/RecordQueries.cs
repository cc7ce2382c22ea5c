using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.List;

/// <summary>
/// The statements that run at every look at one's own list or account, compiled once for an application: a compiled query belongs to the model of one database.
/// The records are those of <see cref="RecordScopes.OwnedBy"/>, which a compiled query can only say in full.
/// </summary>
public sealed class RecordQueries
{
    private static readonly Expression<Func<LearningRecord, EntrySource>> Described = r =>
        new(r.Id, r.CourseName, r.InstitutionName, r.StartedOn!.Value, r.EndedOn!.Value, "/hours/records/" + r.Id);

    public Func<XueshiDb, Guid, Task<int>> CountOf { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person) =>
        db.Set<LearningRecord>().Count(r => r.PersonId == person && r.Status != LearningRecordStatus.Deleted));

    /// <summary>The latest records, one more than a page shows.</summary>
    public Func<XueshiDb, Guid, IAsyncEnumerable<RecordRow>> LatestOf { get; } = EF.CompileAsyncQuery((XueshiDb db, Guid person) =>
        db.Set<LearningRecord>().Where(r => r.PersonId == person && r.Status != LearningRecordStatus.Deleted)
            .OrderByDescending(r => r.Id).Take(RecordPageOf.Size + 1).Select(RecordRow.ShownWithoutName));

    /// <summary>What entries of the ledger come from.</summary>
    public Func<XueshiDb, List<Guid>, IAsyncEnumerable<EntrySource>> Sources { get; } = EF.CompileAsyncQuery((XueshiDb db, List<Guid> ids) =>
        db.Set<LearningRecord>().Where(r => ids.Contains(r.Id)).Select(Described));
}
