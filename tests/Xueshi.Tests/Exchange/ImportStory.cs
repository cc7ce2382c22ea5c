using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Approvals;
using Xueshi.Modules.Approvals.Decide;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Exchange;

/// <summary>Officers who import and people who are credited, in an application of their own; each act runs in a scope of its own, as a request does.</summary>
internal sealed class ImportStory(XueshiApp app) : IAsyncDisposable
{
    private int _made;

    public XueshiApp App => app;

    public static async Task<ImportStory> StartAsync(DatabaseKind kind) => new(await XueshiApp.StartAsync(kind));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public Guid Next() => Guid.CreateVersion7(app.Clock.Now.AddMilliseconds(Interlocked.Increment(ref _made)));

    /// <summary>An officer of an HR department; <paramref name="path"/> tells province from city.</summary>
    public Actor Officer(string path = "/44/4401/") => Acting(Role.HrssOfficer, path, null);

    public Actor AuthorityOfficer(Sector sector) => Acting(Role.AuthorityOfficer, "/44/4401/", sector);

    public Actor EmployerClerk() => Acting(Role.EmployerAdministrator, "/44/4401/", null);

    /// <summary>People whose numbers are proven.</summary>
    public async Task<List<Person>> ProvenAsync(int count, Sector sector = Sector.General, int from = 0)
    {
        var vault = app.Services.GetRequiredService<IdNumberVault>();
        var people = Enumerable.Range(from, count).Select(i =>
        {
            var person = new Person { Id = Next(), Name = $"张{(char)('一' + i)}", RegisteredAt = app.Clock.Now, Sector = sector };
            vault.Claim(person, IdNumber.Read(null, ImportLine.Number(i), new DateOnly(2026, 11, 23)).Value);
            person.IdentityLevel = IdentityLevel.Vouched;
            return person;
        }).ToList();
        await using var db = app.Database.Open();
        db.AddRange(people);
        db.AddRange(people.Select(p => new SeriesPeriod { PersonId = p.Id, FromYear = 2010, Sector = sector, Series = "工程技术（电子工程）" }));
        await db.SaveChangesAsync(Cancel);
        return people;
    }

    public Task<Outcome<Guid>> UploadAsync(Actor officer, byte[] file, string? basis = null, string name = "学时.csv") =>
        app.RunAsync(s => s.GetRequiredService<UploadImportHandler>().HandleAsync(new(Next(), name, file, basis), officer, Cancel));

    public async Task<Outcome<Guid>> ConfirmAsync(Actor officer, Guid import, int? version = null, Guid? operation = null)
    {
        var command = new ConfirmImport(operation ?? Next(), import, version ?? (await ImportAsync(import)).Version);
        return await app.RunAsync(s => s.GetRequiredService<ConfirmImportHandler>().HandleAsync(command, officer, Cancel));
    }

    /// <summary>Uploads and confirms.</summary>
    public async Task<Guid> ImportAsync(Actor officer, params ImportLine[] lines)
    {
        var import = (await UploadAsync(officer, ImportLine.Csv(lines))).Value;
        Assert.True((await ConfirmAsync(officer, import)).IsDone);
        return import;
    }

    public async Task<Outcome<Guid>> UndoAsync(Actor officer, Guid import, string? reason = "文件传错了")
    {
        var command = new UndoImport(Next(), import, (await ImportAsync(import)).Version, reason);
        return await app.RunAsync(s => s.GetRequiredService<UndoImportHandler>().HandleAsync(command, officer, Cancel));
    }

    /// <summary>Approves what waits for this import.</summary>
    public async Task<Outcome<Guid>> ApproveAsync(Actor officer, Guid import)
    {
        await using var db = app.Database.Open();
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.SubjectId == import, Cancel);
        return await app.RunAsync(s => s.GetRequiredService<ApproveProposalHandler>().HandleAsync(new(Next(), proposal.Id, proposal.Version), officer, Cancel));
    }

    public async Task<ImportBatch> ImportAsync(Guid id)
    {
        await using var db = app.Database.Open();
        return await db.ImportBatches.AsNoTracking().SingleAsync(i => i.Id == id, Cancel);
    }

    public async Task<List<ImportRow>> RowsAsync(Guid import)
    {
        await using var db = app.Database.Open();
        return await db.ImportRows.AsNoTracking().Where(r => r.ImportId == import).OrderBy(r => r.Number).ToListAsync(Cancel);
    }

    public async Task<List<ImportRowState>> StatesAsync(Guid import) => (await RowsAsync(import)).ConvertAll(r => r.State);

    public async Task<List<LearningRecord>> RecordsAsync()
    {
        await using var db = app.Database.Open();
        return await db.LearningRecords.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Cancel);
    }

    public async Task<int> EntriesAsync()
    {
        await using var db = app.Database.Open();
        return await db.LedgerEntries.CountAsync(Cancel);
    }

    /// <summary>The total of a year; null when the person has no account of it.</summary>
    public async Task<CreditHours?> TotalAsync(Guid person, int year = 2026)
    {
        await using var db = app.Database.Open();
        return (await db.AnnualAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == person && a.Year == new CeYear(year), Cancel))?.TotalHours;
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Actor Acting(Role role, string path, Sector? sector) => new(
        Next(), Next(), "王经办", new ActingFor(Next(), "测试机关", role.Name(), path, (int?)sector), Roles.Permissions[role].ToFrozenSet(), "127.0.0.1") { AuthenticatedAt = DateTime.MaxValue };
}
