using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Certificates.Issue;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Certificates;

/// <summary>Somebody of the story: who they are, and as whom they act.</summary>
internal sealed record Somebody(Guid PersonId, string Name, string UserName, Actor Actor);

/// <summary>A professional of an employer who has passed 2026, with what is needed to make, lose and check certificates.</summary>
internal sealed class CertificateStory : IAsyncDisposable
{
    public const string Password = "荔枝 湾里的 小船 2026 慢慢走";

    private int _made;

    private CertificateStory(XueshiApp app, CommandWatch watch) => (App, Watch) = (app, watch);

    public XueshiApp App { get; }

    public CommandWatch Watch { get; }

    public Organization Employer { get; private set; } = null!;

    public Somebody Person { get; private set; } = null!;

    /// <summary>With all that 2026 asks of the person: 30, 42 and 18.</summary>
    public static async Task<CertificateStory> StartAsync(DatabaseKind kind)
    {
        var watch = new CommandWatch();
        var story = new CertificateStory(await XueshiApp.StartAsync(kind, services =>
        {
            watch.Attach(services);
            services.AddSingleton<IStartupFilter, GivenAddress>();
        }), watch);
        story.Employer = await story.OrganizationAsync("广州越秀电子有限公司", "440104");
        story.Person = await story.PersonAsync("陈人杰", story.Employer);
        await story.PassAsync(story.Person);
        return story;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public async Task PassAsync(Somebody person, int year = 2026)
    {
        await LearnAsync(person, SubjectCategory.Public, 30, "人工智能赋能制造业高质量发展", year);
        await LearnAsync(person, SubjectCategory.Professional, 42, "射频电路设计", year);
        await LearnAsync(person, SubjectCategory.Elective, 18, "科技文献检索与写作", year);
    }

    public Task<Somebody> PersonAsync(string name, Organization? employer = null, Organization? office = null, Role role = Role.EmployerAdministrator, IdentityLevel level = IdentityLevel.Vouched, string? idNumber = null) =>
        App.RunAsync(async services =>
        {
            var db = services.GetRequiredService<XueshiDb>();
            var now = App.Clock.Now;
            _made++;
            var person = new Person { Id = Guid.CreateVersion7(now), Name = name, Series = "工程技术（电子工程）", RegisteredAt = now };
            services.GetRequiredService<IdNumberVault>().Claim(person, IdNumber.Read(null, idNumber ?? ResidentId(_made), new DateOnly(2026, 11, 23)).Value);
            person.IdentityLevel = level;
            var account = new Account { Id = Guid.CreateVersion7(now), PersonId = person.Id, UserName = $"user{_made}", UserNameKey = $"USER{_made}", Status = AccountStatus.Active, CreatedAt = now };
            account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
            db.AddRange(person, account, new SeriesPeriod { PersonId = person.Id, FromYear = 2010, Sector = Sector.General, Series = person.Series });
            if (employer is not null)
                db.Add(new Employment { Id = Guid.CreateVersion7(now), PersonId = person.Id, OrganizationId = employer.Id, Status = BindingStatus.Confirmed, RequestedAt = now, StartedOn = new(2018, 1, 1) });
            if (office is not null) db.Add(new Membership { Id = Guid.CreateVersion7(now), AccountId = account.Id, OrganizationId = office.Id, Role = role, Since = now });
            await db.SaveChangesAsync(Cancel);
            var path = office is null ? "" : await db.Set<Jurisdiction>().Where(j => j.Id == office.JurisdictionId).Select(j => j.Path).FirstAsync(Cancel);
            var acting = office is null ? null : new ActingFor(office.Id, office.Name, role.Name(), path, null);
            return new Somebody(person.Id, name, account.UserName, new(account.Id, person.Id, name, acting, Roles.Permissions[office is null ? Role.Professional : role], "127.0.0.1") { AuthenticatedAt = DateTime.MaxValue });
        });

    public async Task<Organization> OrganizationAsync(string name, string jurisdiction, OrganizationKinds kinds = OrganizationKinds.Employer)
    {
        await using var db = App.Database.Open();
        var now = App.Clock.Now;
        var at = await db.Set<Jurisdiction>().FirstOrDefaultAsync(j => j.Code == jurisdiction, Cancel)
            ?? db.Add(new Jurisdiction { Id = Guid.CreateVersion7(now), Code = jurisdiction, Name = jurisdiction, Kind = JurisdictionKind.CountyDistrict, Path = $"/44/{jurisdiction[..4]}/{jurisdiction}/" }).Entity;
        var organization = new Organization
        {
            Id = Guid.CreateVersion7(now), Uscc = $"91440000TEST{++_made:D6}", Name = name, Kinds = kinds, Nature = "企业", JurisdictionId = at.Id, Address = "广州市",
            ContactName = "联系人", ContactPhone = [1], Status = OrganizationStatus.Active, RegisteredAt = now,
        };
        db.Add(organization);
        await db.SaveChangesAsync(Cancel);
        return organization;
    }

    /// <summary>From this day on the person works there.</summary>
    public async Task MovesAsync(Somebody person, Organization employer, DateOnly from)
    {
        await using var db = App.Database.Open();
        await db.Set<Employment>().Where(e => e.PersonId == person.PersonId)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, BindingStatus.Ended).SetProperty(e => e.EndedOn, from.AddDays(-1)), Cancel);
        db.Add(new Employment { Id = Guid.CreateVersion7(App.Clock.Now), PersonId = person.PersonId, OrganizationId = employer.Id, Status = BindingStatus.Confirmed, RequestedAt = App.Clock.Now, StartedOn = from });
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Hours that a platform reports, in the ledger at once.</summary>
    /// <returns>The record.</returns>
    public Task<Guid> LearnAsync(Somebody person, SubjectCategory category, int hours, string course, int year = 2026) => App.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var now = App.Clock.Now;
        var record = new LearningRecord
        {
            Id = Guid.CreateVersion7(now), PersonId = person.PersonId, Year = new CeYear(year), Category = category, CourseName = course, FormCode = "online",
            StartedOn = new(year, 3, 2), EndedOn = new(year, 3, 6), DeclaredHours = CreditHours.Of(hours), InstitutionName = "广东省学习平台",
            Source = RecordSource.Auto, SourceSystem = "test", SourceRecordId = $"{++_made}", Status = LearningRecordStatus.Draft, CreatedAt = now,
        };
        record.RecognizeAutomatically("广东省学习平台", now);
        db.Add(record);
        Assert.Null(await services.GetRequiredService<Recognition>().PostAsync(record, person.Actor, Cancel));
        await db.SaveChangesAsync(Cancel);
        return record.Id;
    });

    /// <summary>Hours of these courses are taken back, all in one transaction.</summary>
    public Task TakeBackAsync(Somebody person, string reason, params string[] courses) => App.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var ledger = services.GetRequiredService<LedgerPosting>();
        foreach (var record in await db.Set<LearningRecord>().Where(r => r.PersonId == person.PersonId && courses.Contains(r.CourseName)).ToListAsync(Cancel))
            Assert.True((await ledger.ReverseAsync(person.PersonId, record.Year, LearningRecord.LedgerSource, record.Id, person.Actor, reason, Cancel)).IsDone);
        return await db.SaveChangesAsync(Cancel);
    });

    /// <summary>The person's 专业系列 is another one from this year on, as when they save their profile.</summary>
    /// <param name="code">Of the dictionary of series.</param>
    public Task ChangeSeriesAsync(Somebody somebody, string code, int year = 2026) => App.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var person = await db.Set<Person>().SingleAsync(p => p.Id == somebody.PersonId, Cancel);
        await services.GetRequiredService<SeriesHistory>().ChangeAsync(person, code, year, somebody.Actor, Cancel);
        return await db.SaveChangesAsync(Cancel);
    });

    public Task<Outcome<Guid>> IssueAsync(Somebody asking, Somebody? holder = null, Guid? operation = null, int year = 2026) =>
        App.RunAsync(services => services.GetRequiredService<IssueCertificateHandler>()
            .HandleAsync(new(operation ?? NewOperation(), (holder ?? asking).PersonId, new CeYear(year)), asking.Actor, Cancel));

    public async Task<CeCertificate> IssuedAsync(Somebody? person = null) => await CertificateAsync((await IssueAsync(person ?? Person)).Value);

    public async Task<CeCertificate> CertificateAsync(Guid id)
    {
        await using var db = App.Database.Open();
        return await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == id, Cancel);
    }

    /// <summary>In the order in which they were made.</summary>
    public async Task<List<CeCertificate>> CertificatesAsync(Somebody? person = null)
    {
        await using var db = App.Database.Open();
        var holder = (person ?? Person).PersonId;
        return await db.Certificates.AsNoTracking().Where(c => c.PersonId == holder).OrderBy(c => c.Id).ToListAsync(Cancel);
    }

    /// <summary>A browser in which this person is signed in, in the role they have in the story.</summary>
    public async Task<Visitor> SignInAsync(Somebody somebody)
    {
        var visitor = App.Visit();
        var page = await visitor.GetAsync("/sign-in");
        await page.Form("sign-in").Set("Input.Login", somebody.UserName).Set("Input.Password", Password).PressAnywayAsync("登录");
        if (somebody.Actor.Organization is null) return visitor;
        page = await visitor.GetAsync("/certificates");
        var role = page.Find("button[name=role]:not([value=''])");
        var form = page.Document.Forms.Single(each => each.GetAttribute("action") == "/acting-as");
        await new PageForm(page, form).PressAnywayAsync(role.GetAttribute("value"));
        return visitor;
    }

    public static string NumberOf(CeCertificate certificate) => CertificateNumber.FromCompact(certificate.Number).ToString();

    public static Guid NewOperation() => new(RandomNumberGenerator.GetBytes(16));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A number of an unassigned place, with its check character (GB 11643-1999).</summary>
    public static string ResidentId(int sequence)
    {
        var body = $"44000019900101{sequence:D3}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((digit, place) => (digit - '0') * weights[place]).Sum() % 11];
    }

    /// <summary>Lets a request say where it comes from, as a connection would.</summary>
    private sealed class GivenAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (IPAddress.TryParse(context.Request.Headers["Test-Address"], out var address)) context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
