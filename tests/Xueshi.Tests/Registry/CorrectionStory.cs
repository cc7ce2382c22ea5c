using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Corrections;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Certificates;
using Xueshi.Tests.Files;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>陈人杰 of the certificates' story, whose name or number turns out to be wrong, and the HR department that corrects it.</summary>
internal sealed class CorrectionStory(CertificateStory certificates, Somebody officer) : IAsyncDisposable
{
    public const string OtherNumber = "440000198501010011";

    public CertificateStory Certificates => certificates;

    public Somebody Person => certificates.Person;

    public Somebody Officer => officer;

    public static async Task<CorrectionStory> StartAsync(DatabaseKind kind)
    {
        var certificates = await CertificateStory.StartAsync(kind);
        var office = await certificates.OrganizationAsync("越秀区人社局", "440104", OrganizationKinds.HrssDepartment);
        return new(certificates, await certificates.PersonAsync("周科员", office: office, role: Role.HrssOfficer));
    }

    public ValueTask DisposeAsync() => certificates.DisposeAsync();

    public async Task<Somebody> OfficerOfAsync(string name, string jurisdiction) =>
        await certificates.PersonAsync(name, office: await certificates.OrganizationAsync($"{name}的人社局", jurisdiction, OrganizationKinds.HrssDepartment), role: Role.HrssOfficer);

    public static CorrectionFields Fields(string? name = null, string? number = null, string? reason = "登记时写错了", string? jurisdiction = null, IReadOnlyList<Guid>? kept = null) =>
        new(name, null, number, null, reason, jurisdiction, kept ?? []);

    /// <summary>With one proof.</summary>
    public Task<Outcome<Guid>> SaveAsync(Somebody person, CorrectionFields fields, Guid? id = null, int version = 0, bool proof = true) => App(async services =>
    {
        using var content = new MemoryStream(Pdfs.Good());
        var file = await services.GetRequiredService<FileIntake>().TakeAsync(content, "户口簿.pdf", person.PersonId, person.Actor.AccountId, Cancel);
        return await services.GetRequiredService<SaveCorrectionHandler>().HandleAsync(new(CertificateStory.NewOperation(), id, version, fields, proof ? [file.Value] : []), person.Actor, Cancel);
    });

    public async Task<Outcome<Guid>> HandInAsync(Somebody person, Guid id)
    {
        var version = (await CorrectionAsync(id)).Version;
        return await App(services => services.GetRequiredService<HandInCorrectionHandler>().HandleAsync(new(CertificateStory.NewOperation(), id, version), person.Actor, Cancel));
    }

    public async Task<Outcome<Guid>> WithdrawAsync(Somebody person, Guid id)
    {
        var version = (await CorrectionAsync(id)).Version;
        return await App(services => services.GetRequiredService<WithdrawCorrectionHandler>().HandleAsync(new(CertificateStory.NewOperation(), id, version), person.Actor, Cancel));
    }

    /// <summary>Saved and handed in.</summary>
    public async Task<Guid> RequestAsync(Somebody person, CorrectionFields fields)
    {
        var id = (await SaveAsync(person, fields)).Value;
        Assert.True((await HandInAsync(person, id)).IsDone);
        return id;
    }

    public async Task<Outcome<Guid>> DecideAsync(Guid id, Somebody officer, CorrectionDecision decision = CorrectionDecision.Approve, string? answer = "已核对户口簿原件", int? version = null)
    {
        var seen = version ?? (await CorrectionAsync(id)).Version;
        // What the decision makes comes later than what was there.
        certificates.App.Clock.Advance(TimeSpan.FromMinutes(1));
        return await App(services => services.GetRequiredService<DecideCorrectionHandler>().HandleAsync(new(CertificateStory.NewOperation(), id, seen, decision, answer), officer.Actor, Cancel));
    }

    public async Task<Correction> CorrectionAsync(Guid id)
    {
        await using var db = certificates.App.Database.Open();
        return await db.Corrections.AsNoTracking().Include(c => c.Proofs).SingleAsync(c => c.Id == id, Cancel);
    }

    public async Task<Person> PersonAsync(Somebody person)
    {
        await using var db = certificates.App.Database.Open();
        return await db.People.AsNoTracking().SingleAsync(p => p.Id == person.PersonId, Cancel);
    }

    public IdNumber? NumberOf(Person person) => certificates.App.Services.GetRequiredService<IdNumberVault>().Open(person);

    private Task<T> App<T>(Func<IServiceProvider, Task<T>> run) => certificates.App.RunAsync(run);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
