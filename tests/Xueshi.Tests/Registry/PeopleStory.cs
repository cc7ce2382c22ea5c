using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>People who choose employers and clerks who confirm them, in an application of their own; each act runs in a scope of its own, as a request does.</summary>
internal sealed class PeopleStory(XueshiApp app) : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private int _made;

    public static async Task<PeopleStory> StartAsync(DatabaseKind kind) => new(await XueshiApp.StartAsync(kind));

    public XueshiApp App => app;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public Guid Next() => Guid.CreateVersion7(app.Clock.Now.AddMilliseconds(_made++));

    /// <summary>An account with a number that is a mere claim.</summary>
    public Task<Actor> PersonAsync(string name, string number) => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var person = new Person { Id = Next(), Name = name, RegisteredAt = app.Clock.Now };
        services.GetRequiredService<IdNumberVault>().Claim(person, IdNumber.Read(null, number, new DateOnly(2026, 11, 23)).Value);
        var account = new Account
        {
            Id = Next(), PersonId = person.Id, UserName = $"u{_made}", UserNameKey = $"U{_made}", Status = AccountStatus.Active, CreatedAt = app.Clock.Now,
        };
        db.AddRange(person, account);
        await db.SaveChangesAsync();
        return new Actor(account.Id, person.Id, name, null, Roles.Permissions[Role.Professional], "127.0.0.1");
    });

    public Task<Organization> EmployerAsync(string name) => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var node = JurisdictionTree.Guangdong.Find("4401")!;
        var jurisdiction = await db.Jurisdictions.FirstOrDefaultAsync(j => j.Code == node.Code)
            ?? db.Add(new Jurisdiction { Id = Next(), Code = node.Code, Name = node.Name, Kind = node.Kind, Path = node.Path }).Entity;
        var employer = new Organization
        {
            Id = Next(), Uscc = $"91440000MA5{_made:D6}X", Name = name, Kinds = OrganizationKinds.Employer, Nature = "企业", JurisdictionId = jurisdiction.Id,
            Address = "广州市", ContactName = "王敏", ContactPhone = [1], Status = OrganizationStatus.Active, RegisteredAt = app.Clock.Now,
        };
        db.Add(employer);
        await db.SaveChangesAsync();
        return employer;
    });

    public static Actor ClerkOf(Organization employer, string name = "李经办") => new(
        Guid.CreateVersion7(employer.RegisteredAt), Guid.CreateVersion7(employer.RegisteredAt), name,
        new ActingFor(employer.Id, employer.Name, "单位管理员", "/44/4401/", null), Roles.Permissions[Role.EmployerAdministrator].ToFrozenSet(), "127.0.0.1");

    /// <summary>Signs in through the page; a clerk needs <see cref="AppointAsync"/> before, and acts for the employer at once.</summary>
    public async Task<Visitor> SignInAsync(Actor person)
    {
        var userName = await app.RunAsync(async services =>
        {
            var db = services.GetRequiredService<XueshiDb>();
            var account = await db.Set<Account>().SingleAsync(a => a.Id == person.AccountId, Cancel);
            account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
            await db.SaveChangesAsync(Cancel);
            return account.UserName;
        });
        var visitor = app.Visit();
        await (await visitor.GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", userName).Set("Input.Password", Password).PressAnywayAsync();
        if (person.Organization is { } organization)
        {
            var page = await visitor.GetAsync("/profile");
            var roles = page.Document.Forms.Single(form => form.GetAttribute("action") == "/acting-as");
            await new PageForm(page, roles).PressAnywayAsync($"{organization.Name}（单位管理员）");
        }
        return visitor;
    }

    /// <summary>Makes the person a clerk of the employer.</summary>
    public Task<Actor> AppointAsync(Actor person, Organization employer) => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        db.Add(new Membership { Id = Next(), AccountId = person.AccountId, OrganizationId = employer.Id, Role = Role.EmployerAdministrator, Since = app.Clock.Now });
        await db.SaveChangesAsync(Cancel);
        return person with { Organization = ClerkOf(employer).Organization, Permissions = Roles.Permissions[Role.EmployerAdministrator] };
    });

    public Task<Outcome<Guid>> ChooseAsync(Actor person, Organization employer, Guid? operation = null) =>
        app.RunAsync(s => s.GetRequiredService<ChooseEmployerHandler>().HandleAsync(new(operation ?? Next(), employer.Id), person, Cancel));

    public async Task<Outcome<Guid>> ConfirmAsync(Guid request, Actor clerk, DateOnly? startedOn = null, int? version = null)
    {
        var command = new ConfirmPerson(Next(), request, version ?? (await EmploymentAsync(request)).Version, startedOn);
        return await app.RunAsync(s => s.GetRequiredService<ConfirmPersonHandler>().HandleAsync(command, clerk, Cancel));
    }

    public async Task<Outcome<Guid>> ReturnAsync(Guid request, Actor clerk, string? reason)
    {
        var command = new ReturnPerson(Next(), request, (await EmploymentAsync(request)).Version, reason);
        return await app.RunAsync(s => s.GetRequiredService<ReturnPersonHandler>().HandleAsync(command, clerk, Cancel));
    }

    public async Task<Outcome<Guid>> WithdrawAsync(Guid request, Actor person)
    {
        var command = new WithdrawChoice(Next(), request, (await EmploymentAsync(request)).Version);
        return await app.RunAsync(s => s.GetRequiredService<WithdrawChoiceHandler>().HandleAsync(command, person, Cancel));
    }

    /// <summary>A person who has asked this employer.</summary>
    public async Task<(Actor Person, Guid Request)> AskedAsync(string name, string number, Organization employer)
    {
        var person = await PersonAsync(name, number);
        return (person, (await ChooseAsync(person, employer)).Value);
    }

    public async Task<Employment> EmploymentAsync(Guid id)
    {
        await using var db = app.Database.Open();
        return await db.Employments.AsNoTracking().SingleAsync(e => e.Id == id, Cancel);
    }

    public async Task<Person> PersonAsync(Actor actor)
    {
        await using var db = app.Database.Open();
        return await db.People.AsNoTracking().SingleAsync(p => p.Id == actor.PersonId, Cancel);
    }

    public async Task<List<string>> TimelineAsync(Actor person)
    {
        await using var db = app.Database.Open();
        return await db.Set<Xueshi.Platform.Journal.JournalEntry>().Where(e => e.PersonId == person.PersonId).OrderBy(e => e.Id).Select(e => e.Kind + e.ActorName + e.Facts + e.Reason).ToListAsync(Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
