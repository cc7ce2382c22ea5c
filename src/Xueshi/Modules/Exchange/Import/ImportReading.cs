using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Reads imports for their pages.</summary>
public sealed class ImportReading(XueshiDb db, FieldCipher cipher)
{
    private const int BatchesShown = 30;
    private const int RowsShown = 30;

    public async Task<ImportList> ListAsync(Actor actor, Guid? after, Guid? before, CancellationToken ct)
    {
        var visible = db.ImportBatches.AsNoTracking().VisibleTo(actor);
        var total = await visible.LongCountAsync(ct);
        var rows = db.ImportRows;
        var page = before is { } newer
            ? visible.Where(i => i.Id.CompareTo(newer) > 0).OrderBy(i => i.Id)
            : (after is { } older ? visible.Where(i => i.Id.CompareTo(older) < 0) : visible).OrderByDescending(i => i.Id);
        var found = await page.Take(BatchesShown + 1)
            .Select(i => new ImportLine(
                i.Id, i.FileName, i.UploadedAt, i.UploadedByName, i.Rows,
                rows.Count(r => r.ImportId == i.Id && (r.State == ImportRowState.Ready || r.State == ImportRowState.Done)),
                rows.Count(r => r.ImportId == i.Id && (r.State == ImportRowState.WillWait || r.State == ImportRowState.Waiting)),
                rows.Count(r => r.ImportId == i.Id && r.State == ImportRowState.Refused), i.Status))
            .ToListAsync(ct);
        var (shown, next, previous) = KeyPage.Cut(found, BatchesShown, after is not null, before is not null, line => line.Id.ToString());
        return new(shown, total, next, previous);
    }

    /// <summary>Null when there is no such import for this actor.</summary>
    public async Task<ImportView?> OneAsync(Guid id, Actor actor, ImportRowState? filter, int? after, int? before, CancellationToken ct)
    {
        if (await db.ImportBatches.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(i => i.Id == id, ct) is not { } import) return null;
        var counts = await db.ImportRows.Where(r => r.ImportId == id).GroupBy(r => r.State)
            .Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == id && (filter == null || r.State == filter));
        var page = before is { } lower
            ? rows.Where(r => r.Number < lower).OrderByDescending(r => r.Number)
            : rows.Where(r => r.Number > (after ?? 0)).OrderBy(r => r.Number);
        var found = await page.Take(RowsShown + 1).ToListAsync(ct);
        var (shown, next, previous) = KeyPage.Cut(found, RowsShown, after is not null, before is not null, row => row.Number.ToString(CultureInfo.InvariantCulture));
        var total = filter is { } state ? counts.GetValueOrDefault(state) : import.Rows;
        return new(import, counts, filter, [.. shown.Select(Line)], total, next, previous);
    }

    private ImportRowLine Line(ImportRow row) => new(
        row.Number, row.Name, Masked(row), row.Year?.ToString(), row.Category is { } category ? CategoryName.Short(category) : null, row.CourseName,
        row.Hours is { } hours ? $"{hours} {CategoryName.Of(row.Unit!.Value)}" : null,
        row.Action switch { CompletionAction.Add => "新增", CompletionAction.Correct => "更正", CompletionAction.Revoke => "撤销", _ => null },
        row.State, row.Answer, row.Column, row.Value);

    private string Masked(ImportRow row) => row.IdNumber is { } number ? Mask.Number(cipher.Decrypt(number, ImportRow.IdNumberPlace, row.Id)) : "";
}
