using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.TestServers;
using Xueshi.Tests.Files;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>Somebody of the story: who they are, and as whom they act.</summary>
public sealed record Someone(Guid PersonId, string UserName, Actor Actor);

/// <summary>
/// A small province for tests of records: an employer of 越秀区 with a professional and two administrators, another employer, and the HR departments of 越秀区 and 天河区.
/// </summary>
public sealed class HoursStory : IAsyncDisposable
{
    public const string Password = "Correct-Horse-7";

    private int _made;

    private HoursStory(XueshiApp app) => App = app;

    public XueshiApp App { get; }

    public CountedStatements Statements { get; private init; } = new();

    public Organization Employer { get; private set; } = null!;

    public Organization OtherEmployer { get; private set; } = null!;

    public Organization Hrss { get; private set; } = null!;

    public Organization OtherHrss { get; private set; } = null!;

    /// <summary>A professional of the employer.</summary>
    public Someone Person { get; private set; } = null!;

    /// <summary>Administrators of the employer, acting for it.</summary>
    public Someone Reviewer { get; private set; } = null!;

    public Someone SecondReviewer { get; private set; } = null!;

    public Someone OtherReviewer { get; private set; } = null!;

    public Someone Inspector { get; private set; } = null!;

    public Someone OtherInspector { get; private set; } = null!;

    public static async Task<HoursStory> StartAsync(DatabaseKind kind)
    {
        var statements = new CountedStatements();
        var story = new HoursStory(await XueshiApp.StartAsync(kind, services => services.ConfigureDbContext<XueshiDb>(builder => builder.AddInterceptors(statements)))) { Statements = statements };
        await story.PeopleAsync();
        return story;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>A person with an account that can sign in.</summary>
    /// <param name="employer">Confirmed there.</param>
    /// <param name="office">Acts for it in <paramref name="role"/>.</param>
    public Task<Someone> PersonAsync(string name, Organization? employer = null, Organization? office = null, Role role = Role.EmployerAdministrator, Sector sector = Sector.General) => App.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var now = App.Clock.Now;
        var person = new Person { Id = Guid.CreateVersion7(now), Name = name, Sector = sector, Series = "工程技术（电子工程）", RegisteredAt = now };
        person.Prove(IdentityLevel.Vouched, IdentityProof.Office, now);
        var account = new Account
        {
            Id = Guid.CreateVersion7(now), PersonId = person.Id, UserName = $"user{++_made}", UserNameKey = $"USER{_made}", Status = AccountStatus.Active, CreatedAt = now,
        };
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        db.AddRange(person, account, new SeriesPeriod { PersonId = person.Id, FromYear = CeYear.First, Sector = sector, Series = person.Series });
        if (employer is not null)
            db.Add(new Employment { Id = Guid.CreateVersion7(now), PersonId = person.Id, OrganizationId = employer.Id, Status = BindingStatus.Confirmed, RequestedAt = now, StartedOn = new(2018, 1, 1) });
        if (office is not null) db.Add(new Membership { Id = Guid.CreateVersion7(now), AccountId = account.Id, OrganizationId = office.Id, Role = role, Since = now });
        await db.SaveChangesAsync();
        var path = office is null ? null : await db.Jurisdictions.Where(j => j.Id == office.JurisdictionId).Select(j => j.Path).FirstAsync();
        var acting = office is null ? null : new ActingFor(office.Id, office.Name, role.Name(), path!, (int?)office.Sector);
        return new Someone(person.Id, account.UserName, new(account.Id, person.Id, name, acting, Roles.Permissions[office is null ? Role.Professional : role], "127.0.0.1") { AuthenticatedAt = DateTime.MaxValue });
    });

    public async Task<Organization> OrganizationAsync(string name, string jurisdiction, OrganizationKinds kinds = OrganizationKinds.Employer, Sector? sector = null)
    {
        await using var db = App.Database.Open();
        var at = await JurisdictionAsync(db, jurisdiction);
        var organization = new Organization
        {
            Id = Guid.CreateVersion7(App.Clock.Now), Uscc = $"91440000TEXT{++_made:D6}", Name = name, Kinds = kinds, Nature = "企业", Sector = sector, JurisdictionId = at, Address = "广州市",
            ContactName = "联系人", ContactPhone = [1], Status = OrganizationStatus.Active, RegisteredAt = App.Clock.Now,
        };
        db.Add(organization);
        await db.SaveChangesAsync();
        return organization;
    }

    /// <summary>The district, made under the province's city when the database does not have it yet.</summary>
    private async Task<Guid> JurisdictionAsync(XueshiDb db, string code)
    {
        if (await db.Jurisdictions.FirstOrDefaultAsync(j => j.Code == code) is { } known) return known.Id;
        var made = new Jurisdiction { Id = Guid.CreateVersion7(App.Clock.Now), Code = code, Name = code, Kind = JurisdictionKind.CountyDistrict, Path = $"/44/{code[..4]}/{code}/" };
        db.Add(made);
        return made.Id;
    }

    /// <summary>A browser in which this person is signed in, in the role they have in the story.</summary>
    public async Task<Visitor> SignInAsync(Someone someone)
    {
        var visitor = App.Visit();
        var page = await visitor.GetAsync("/sign-in");
        page = await page.Form("sign-in").Set("Input.Login", someone.UserName).Set("Input.Password", Password).PressAnywayAsync("登录");
        if (someone.Actor.Organization is not null)
        {
            page = await visitor.GetAsync(HoursAddresses.Records);
            var role = page.Find("button[name=role]:not([value=''])");
            var form = page.Document.Forms.Single(each => each.GetAttribute("action") == "/acting-as");
            await new PageForm(page, form).PressAnywayAsync(role.GetAttribute("value"));
        }
        return visitor;
    }

    public static DeclaredFields Fields(int year = 2026, decimal hours = 12, SubjectCategory category = SubjectCategory.Professional, string form = "online", int? days = null) => new()
    {
        Year = new CeYear(year),
        Category = category,
        CourseName = "大规模天线阵列设计",
        FormCode = form,
        StartedOn = new(year, 3, 2),
        EndedOn = new(year, 3, 6),
        TrainingDays = days,
        DeclaredHours = new CreditHours((int)(hours * 100)),
        InstitutionName = "广东省电子信息行业协会",
    };

    /// <summary>Runs a handler in a scope of its own, as one request would.</summary>
    public Task<Outcome<T>> AskAsync<THandler, T>(Func<THandler, Task<Outcome<T>>> ask) where THandler : notnull =>
        App.RunAsync(services => ask(services.GetRequiredService<THandler>()));

    /// <summary>A stored proof of this person.</summary>
    public Task<Guid> ProofAsync(Someone owner) => App.RunAsync(async services =>
    {
        using var content = new MemoryStream(Pdfs.Good());
        var file = await services.GetRequiredService<FileIntake>().TakeAsync(content, "证明.pdf", owner.PersonId, owner.Actor.AccountId, TestContext.Current.CancellationToken);
        var db = services.GetRequiredService<XueshiDb>();
        db.Add(file.Value);
        await db.SaveChangesAsync();
        return file.Value.Id;
    });

    /// <param name="path">For a person without employer.</param>
    public async Task<Outcome<Guid>> SaveAsync(Someone person, DeclaredFields fields, bool submit = true, Guid? id = null, int version = 0, string? path = null)
    {
        if (fields.Evidence.Count == 0) fields = fields with { Evidence = [await ProofAsync(person)] };
        return await AskAsync<SaveRecordHandler, Guid>(handler => handler.HandleAsync(new(NewOperation(), id, version, fields, submit, path, []), person.Actor, default));
    }

    /// <summary>A record waiting on the employer's desk.</summary>
    public async Task<Guid> SubmittedAsync(Someone? person = null, DeclaredFields? fields = null) => (await SaveAsync(person ?? Person, fields ?? Fields())).Value;

    public async Task<Guid> ApprovedAsync(DeclaredFields? fields = null, decimal? hours = null)
    {
        var id = await SubmittedAsync(null, fields);
        var outcome = await DecideAsync(id, Reviewer, Decision.Approve, hours ?? (fields ?? Fields()).DeclaredHours.Hundredths / 100m);
        return outcome.Value;
    }

    public async Task<Outcome<Guid>> DecideAsync(Guid id, Someone reviewer, Decision decision, decimal hours = 0, string? reason = null, int? version = null)
    {
        var seen = version ?? (await RecordAsync(id)).Version;
        return await AskAsync<DecideRecordHandler, Guid>(handler =>
            handler.HandleAsync(new(NewOperation(), id, seen, decision, new CreditHours((int)(hours * 100)), reason), reviewer.Actor, default));
    }

    public async Task<LearningRecord> RecordAsync(Guid id)
    {
        await using var db = App.Database.Open();
        return await db.LearningRecords.AsNoTracking().Include(r => r.Evidence).FirstAsync(r => r.Id == id);
    }

    /// <summary>The records as somebody sees them now.</summary>
    public async Task<List<SeenRecord>> SeenAsync(params IEnumerable<Guid> ids)
    {
        await using var db = App.Database.Open();
        var found = await db.LearningRecords.Where(r => ids.Contains(r.Id)).Select(r => new SeenRecord(r.Id, r.Version)).ToDictionaryAsync(r => r.Id);
        return [.. ids.Select(id => found[id])];
    }

    public async Task<AnnualAccount?> AccountAsync(Someone person, int year)
    {
        await using var db = App.Database.Open();
        return await db.AnnualAccounts.AsNoTracking().Include(a => a.Entries).FirstOrDefaultAsync(a => a.PersonId == person.PersonId && a.Year == new CeYear(year));
    }

    public Guid NewOperation() => new(RandomNumberGenerator.GetBytes(16));

    private async Task PeopleAsync()
    {
        Employer = await OrganizationAsync("广州越秀电子有限公司", "440104");
        OtherEmployer = await OrganizationAsync("广州天河软件有限公司", "440106");
        Hrss = await OrganizationAsync("广州市越秀区人力资源和社会保障局", "440104", OrganizationKinds.HrssDepartment);
        OtherHrss = await OrganizationAsync("广州市天河区人力资源和社会保障局", "440106", OrganizationKinds.HrssDepartment);
        Person = await PersonAsync("陈工", Employer);
        Reviewer = await PersonAsync("李管理", Employer, Employer);
        SecondReviewer = await PersonAsync("王管理", Employer, Employer);
        OtherReviewer = await PersonAsync("赵管理", OtherEmployer, OtherEmployer);
        Inspector = await PersonAsync("周科员", null, Hrss, Role.HrssOfficer);
        OtherInspector = await PersonAsync("吴科员", null, OtherHrss, Role.HrssOfficer);
    }
}
