using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Merging;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Verification;
using Xueshi.Platform.Work;
using Xueshi.Tests.Certificates;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>陈人杰 is on record twice: once with an employer and a passed year, once without; an HR officer compares the two.</summary>
internal sealed class MergeStory(CertificateStory certificates, Somebody twin, Somebody officer) : IAsyncDisposable
{
    public CertificateStory Certificates => certificates;

    public Somebody Person => certificates.Person;

    public Somebody Twin => twin;

    public Somebody Officer => officer;

    public static async Task<MergeStory> StartAsync(DatabaseKind kind)
    {
        var certificates = await CertificateStory.StartAsync(kind);
        var office = await certificates.OrganizationAsync("越秀区人社局", "440104", OrganizationKinds.HrssDepartment);
        return new(certificates, await certificates.PersonAsync("陈人杰"), await certificates.PersonAsync("周科员", office: office, role: Role.HrssOfficer));
    }

    public ValueTask DisposeAsync() => certificates.DisposeAsync();

    public Task<Guid> PairAsync(Somebody? one = null, Somebody? other = null) => certificates.App.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var pair = db.Add(Duplicate.Of((one ?? Person).PersonId, (other ?? twin).PersonId, DuplicateSigns.SamePersonalia, certificates.App.Clock.Now)).Entity;
        await db.SaveChangesAsync(Cancel);
        return pair.Id;
    });

    public async Task<Outcome<Guid>> MergeAsync(Guid pair, Somebody? survivor = null, bool takeName = false, bool takeNumber = false, Somebody? by = null, int? version = null)
    {
        certificates.App.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = version ?? (await PairOfAsync(pair)).Version;
        return await certificates.App.RunAsync(services => services.GetRequiredService<MergePeopleHandler>()
            .HandleAsync(new(CertificateStory.NewOperation(), pair, seen, (survivor ?? Person).PersonId, takeName, takeNumber, "照片、签名一致"), (by ?? officer).Actor, Cancel));
    }

    public async Task<Outcome<Guid>> UndoAsync(Guid merge, Somebody? by = null)
    {
        certificates.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var db = certificates.App.Database.Open();
        var version = await db.Merges.Where(m => m.Id == merge).Select(m => m.Version).SingleAsync(Cancel);
        return await certificates.App.RunAsync(services => services.GetRequiredService<UndoMergeHandler>().HandleAsync(new(CertificateStory.NewOperation(), merge, version, "核对有误"), (by ?? officer).Actor, Cancel));
    }

    public async Task<Outcome<Guid>> FindDifferentAsync(Guid pair, Somebody? by = null)
    {
        var seen = (await PairOfAsync(pair)).Version;
        return await certificates.App.RunAsync(services => services.GetRequiredService<FindDifferentHandler>().HandleAsync(new(CertificateStory.NewOperation(), pair, seen, "照片不同"), (by ?? officer).Actor, Cancel));
    }

    public Task<int> SearchAsync() => certificates.App.RunAsync(services => services.GetRequiredService<DuplicateSearch>().RunAsync(Cancel));

    public async Task<Duplicate> PairOfAsync(Guid id)
    {
        await using var db = certificates.App.Database.Open();
        return await db.Duplicates.AsNoTracking().SingleAsync(d => d.Id == id, Cancel);
    }

    public async Task<Person> PersonAsync(Somebody person)
    {
        await using var db = certificates.App.Database.Open();
        return await db.People.AsNoTracking().SingleAsync(p => p.Id == person.PersonId, Cancel);
    }

    /// <summary>Totals by year, for comparing before and after.</summary>
    public async Task<string> AccountsAsync(Somebody person)
    {
        await using var db = certificates.App.Database.Open();
        var accounts = await db.AnnualAccounts.AsNoTracking().Where(a => a.PersonId == person.PersonId).OrderBy(a => a.Year).ToListAsync(Cancel);
        return string.Join('\n', accounts.Where(a => a.TotalHours > CreditHours.Zero).Select(a =>
            $"{a.Year} {a.PublicHours}/{a.PublicItems} {a.ProfessionalHours}/{a.ProfessionalItems} {a.ElectiveHours}/{a.ElectiveItems} {a.TotalHours} {a.IsPassed}"));
    }

    public async Task<int> HundredthsAsync(Somebody person)
    {
        await using var db = certificates.App.Database.Open();
        return (await db.AnnualAccounts.AsNoTracking().Where(a => a.PersonId == person.PersonId).ToListAsync(Cancel)).Sum(a => a.TotalHours.Hundredths);
    }

    /// <summary>As <c>bin/xueshi verify ledger</c>.</summary>
    public async Task AssertLedgerAsync()
    {
        var told = new List<string>();
        var report = await certificates.App.RunAsync(services => services.GetServices<IVerification>().Single(v => v.Name == "ledger").RunAsync(told.Add, Cancel));
        Assert.True(report.Differences == 0, string.Join('\n', told));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
