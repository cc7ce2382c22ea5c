using Xueshi.Platform.Exports;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>The template with the present staff.</summary>
public sealed class StaffExport(StaffTemplate template) : IExportSource
{
    public const string Code = "registry.staff";

    public string Kind => Code;

    public string Sheet => "人员名册";

    public IReadOnlyList<string> Headings => RosterColumns.All;

    public async Task<ExportOffer?> FindAsync(Guid? subject, Actor actor, CancellationToken ct) => new("人员名册", await template.CountAsync(actor, ct));

    public IEnumerable<IReadOnlyList<object?>> Rows(Guid? subject, Actor actor) => template.Rows(actor);

    public void Record(JournalWriter journal, ExportOffer offer, Guid? subject, Actor actor) =>
        journal.RecordAct(RegistryChanges.StaffExported, actor, actor.OrganizationId, null, new { rows = offer.Rows });
}
