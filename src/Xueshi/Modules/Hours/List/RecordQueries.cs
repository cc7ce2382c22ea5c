using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Hours.List;

/// <summary>The statement that runs at every posting, compiled once for an application: a compiled query belongs to the model of one database.</summary>
public sealed class RecordQueries
{
    private static readonly Expression<Func<LearningRecord, EntrySource>> Described = r =>
        new(r.Id, r.CourseName, r.InstitutionName, r.StartedOn!.Value, r.EndedOn!.Value, "/hours/records/" + r.Id);

    /// <summary>What entries of the ledger come from.</summary>
    public Func<XueshiDb, List<Guid>, IAsyncEnumerable<EntrySource>> Sources { get; } = EF.CompileAsyncQuery((XueshiDb db, List<Guid> ids) =>
        db.Set<LearningRecord>().Where(r => ids.Contains(r.Id)).Select(Described));
}
