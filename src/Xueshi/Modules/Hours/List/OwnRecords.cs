using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Hours.List;

/// <summary>A person's own list as most people look at it: the latest records, which nothing narrows.</summary>
public sealed class OwnRecords(XueshiDb db, RecordQueries queries, CurrentActor current) : IReadAhead
{
    /// <summary>Null where the address asks for something else.</summary>
    public RecordPageOf? Latest { get; private set; }

    public async Task ReadAsync(HttpContext http)
    {
        if (!http.Request.QueryString.HasValue) Latest = await RecordPageOf.ReadLatestAsync(db, queries, current.Actor.PersonId, http.RequestAborted);
    }
}
