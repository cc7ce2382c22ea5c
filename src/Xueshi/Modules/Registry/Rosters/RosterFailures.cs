using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>The rows of a roster that were not taken in.</summary>
public sealed class RosterFailures(XueshiDb db) : IExportSource
{
    public const string Code = "registry.roster-failures";

    private const int Page = 1000;

    public string Kind => Code;

    public string Sheet => "未通过";

    public IReadOnlyList<string> Headings { get; } = ["行号", "姓名", "列", "填写内容", "原因"];

    public async Task<ExportOffer?> FindAsync(Guid? subject, Actor actor, CancellationToken ct) =>
        await db.Rosters.AsNoTracking().OnDeskOf(actor).Where(r => r.Id == subject).Select(r => r.FileName).FirstOrDefaultAsync(ct) is { } file
            ? new($"未通过-{Path.GetFileNameWithoutExtension(file)}", await Failed(subject).CountAsync(ct)) : null;

    public IEnumerable<IReadOnlyList<object?>> Rows(Guid? subject, Actor actor)
    {
        for (var last = 0; ;)
        {
            var after = last;
            var page = Failed(subject).Where(r => r.Number > after).OrderBy(r => r.Number).Take(Page).Select(r => new { r.Number, r.Name, r.Column, r.Value, r.Answer }).ToList();
            foreach (var r in page) yield return [r.Number, r.Name, r.Column, r.Value, r.Answer];
            if (page.Count < Page) yield break;
            last = page[^1].Number;
        }
    }

    public void Record(JournalWriter journal, ExportOffer offer, Guid? subject, Actor actor) =>
        journal.RecordAct(RegistryChanges.RosterFailuresExported, actor, subject!.Value, null, new { file = offer.Title, rows = offer.Rows });

    private IQueryable<RosterRow> Failed(Guid? roster) => db.RosterRows.AsNoTracking().Where(r => r.RosterId == roster && r.State == RosterRowState.Refused);
}
