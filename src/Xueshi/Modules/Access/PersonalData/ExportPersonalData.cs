using System.Security.Cryptography;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.PersonalData;

/// <summary>导出本人的个人信息 (个人信息保护法 第四十五条), by whoever has just shown who they are (SE-03); the journal keeps that it was taken.</summary>
public sealed class ExportPersonalDataHandler(XueshiDb db, PersonalExport export, IClock clock, JournalWriter journal)
{
    /// <returns>A ZIP, to be disposed of by whoever sends it. Written to the disk first, so that a slow line keeps no statement open; it is gone when closed.</returns>
    public async Task<Outcome<Stream>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.IsReauthenticated(clock.Now)) return Reauthentication.Needed;
        journal.RecordAct(AccessChanges.DataExported, actor, actor.AccountId, actor.PersonId);
        await db.SaveChangesAsync(ct);

        var file = Aside();
        try
        {
            await export.WriteAsync(file, await db.SubjectOfAsync(actor, ct), ct);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStream Aside()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), $"xueshi-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}.zip"), options);
    }
}
