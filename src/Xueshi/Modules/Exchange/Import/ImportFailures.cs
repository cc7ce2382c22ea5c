using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>The rows of an import that were not taken in.</summary>
public sealed class ImportFailures(XueshiDb db) : IExportSource
{
    public const string Code = "exchange.import-failures";

    private const int Page = 1000;

    public string Kind => Code;

    public string Sheet => "未通过";

    public IReadOnlyList<string> Headings { get; } = ["行号", "姓名", "来源系统", "来源记录号", "年度", "科目", "列", "填写内容", "原因"];

    // Whether the actor may import at all was asked by the endpoint; here only whose import it is.
    public async Task<ExportOffer?> FindAsync(Guid? subject, Actor actor, CancellationToken ct) =>
        await db.ImportBatches.AsNoTracking().Where(i => i.Id == subject && i.OrganizationId == actor.OrganizationId).Select(i => i.FileName).FirstOrDefaultAsync(ct) is { } file
            ? new($"未通过-{Path.GetFileNameWithoutExtension(file)}", await Failed(subject).CountAsync(ct)) : null;

    public IEnumerable<IReadOnlyList<object?>> Rows(Guid? subject, Actor actor)
    {
        for (var last = 0; ;)
        {
            var after = last;
            var page = Failed(subject).Where(r => r.Number > after).OrderBy(r => r.Number).Take(Page).ToList();
            foreach (var row in page) yield return [row.Number, row.Name, row.SourceSystem, row.SourceRecordId, row.Year?.Value, row.CourseName, row.Column, row.Value, row.Answer];
            if (page.Count < Page) yield break;
            last = page[^1].Number;
        }
    }

    public void Record(JournalWriter journal, ExportOffer offer, Guid? subject, Actor actor) =>
        journal.RecordAct(ExchangeChanges.FailuresExported, actor, subject!.Value, null, new { file = offer.Title, rows = offer.Rows });

    private IQueryable<ImportRow> Failed(Guid? import) => db.ImportRows.AsNoTracking().Where(r => r.ImportId == import && r.State == ImportRowState.Refused);
}
