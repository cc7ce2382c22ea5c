using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.Retention;

/// <summary>Uploads that came to nothing: a form that was never sent, a draft that is gone.</summary>
public sealed class UnlinkedFiles(XueshiDb db, IEnumerable<FileLink> links) : IRetained
{
    public string Name => "unlinked-files";

    public Task<int> RemoveAsync(DateTime before, int most, CancellationToken ct)
    {
        var files = db.Set<StoredFile>().Where(f => f.CreatedAt < before);
        foreach (var link in links)
        {
            var linked = link.Of(db);
            files = files.Where(f => !linked.Contains(f.Id));
        }
        return files.OrderBy(f => f.Id).Take(most).ExecuteDeleteAsync(ct);
    }
}
