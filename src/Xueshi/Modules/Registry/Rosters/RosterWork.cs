using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>
/// Works on the rosters that wait for the server: reads and judges, carries out, undoes. A portion is one transaction with the count of rows settled, so a
/// run that was interrupted goes on where it stopped, and of two nodes at one portion one does it.
/// </summary>
public sealed class RosterWork(XueshiDb db, FieldCipher cipher, RosterReader reader, RosterApplying applying, RosterUndoing undoing, IClock clock) : IBackgroundWork
{
    /// <summary>Rows in one transaction.</summary>
    public const int Portion = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        var waiting = await db.Rosters.AsNoTracking().Where(r => r.Status == RosterStatus.Reading || r.Status == RosterStatus.Importing || r.Status == RosterStatus.Undoing)
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        foreach (var id in waiting) await RunAsync(id, ct);
    }

    /// <summary>Takes one roster through the step that it is in.</summary>
    public async Task RunAsync(Guid id, CancellationToken ct)
    {
        try
        {
            var status = await db.Rosters.Where(r => r.Id == id).Select(r => r.Status).SingleAsync(ct);
            if (status == RosterStatus.Reading) await ReadAsync(id, ct);
            else if (status == RosterStatus.Importing) while (await applying.PortionAsync(id, ct)) { }
            else if (status == RosterStatus.Undoing) while (await undoing.PortionAsync(id, ct)) { }
        }
        catch (DbUpdateException fault) when (fault.IsCollision())
        {
            // Another node is at it, or somebody gave the roster up.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task ReadAsync(Guid id, CancellationToken ct)
    {
        var roster = await db.Rosters.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        var content = cipher.Open(roster.Content!, Roster.ContentPlace, id);
        var opened = await WorkbookReader.OpenAsync(new MemoryStream(content, writable: false), roster.FileName, RosterColumns.Required, ct);
        var seen = await SeenAsync(id, ct);
        foreach (var portion in opened.Value.Skip(roster.Settled).Chunk(Portion)) await ReadPortionAsync(roster, portion, seen, ct);
        var read = await db.Rosters.SingleAsync(r => r.Id == id, ct);
        read.CompleteReading();
        await db.SaveChangesAsync(ct);
    }

    private async Task ReadPortionAsync(Roster roster, WorkbookRow[] portion, Dictionary<string, int> seen, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rows = Array.ConvertAll(portion, row => reader.Read(row, roster.Id));
        foreach (var row in rows.Where(r => r.State == RosterRowState.Ready)) RefuseRepeated(row, seen);
        var readable = Array.FindAll(rows, row => row.State == RosterRowState.Ready);
        var targets = await RosterTargets.FindAsync(db, roster.OrganizationId, readable, isTracked: false, ct);
        var judge = new RosterJudge(targets, roster.ActingPersonId, clock.Today);
        foreach (var row in readable) judge.Judge(row);
        await BulkRows.InsertAsync(db, rows, ct);
        await SettleAsync(roster, rows.Length, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Without loading the file again. The number of rows settled serves as version: whoever finds another number was overtaken.</summary>
    private async Task SettleAsync(Roster roster, int rows, CancellationToken ct)
    {
        var before = roster.Settled;
        var found = await db.Rosters.Where(r => r.Id == roster.Id && r.Status == RosterStatus.Reading && r.Settled == before)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Settled, r => r.Settled + rows).SetProperty(r => r.Version, r => r.Version + 1), ct);
        if (found == 0) throw new DbUpdateConcurrencyException("Another node is reading the roster, or it was given up.");
        roster.Advance(rows);
    }

    /// <summary>Of whom earlier rows of the same file are.</summary>
    private async Task<Dictionary<string, int>> SeenAsync(Guid id, CancellationToken ct) =>
        (await db.RosterRows.Where(r => r.RosterId == id && r.State != RosterRowState.Refused).Select(r => new { r.Number, r.IdNumberIndex, r.TargetId }).ToListAsync(ct))
        .DistinctBy(r => KeyOf(r.IdNumberIndex, r.TargetId)).ToDictionary(r => KeyOf(r.IdNumberIndex, r.TargetId), r => r.Number);

    private static void RefuseRepeated(RosterRow row, Dictionary<string, int> seen)
    {
        if (seen.TryAdd(KeyOf(row.IdNumberIndex, row.TargetId), row.Number)) return;
        var first = seen[KeyOf(row.IdNumberIndex, row.TargetId)];
        row.Refuse($"与第 {first} 行是同一人，请只保留一行。", row.IdNumberIndex is null ? RosterColumns.Key : RosterColumns.IdNumber);
    }

    private static string KeyOf(byte[]? number, Guid? target) => number is null ? $"{target:N}" : Convert.ToHexString(number);
}
