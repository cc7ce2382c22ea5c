using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Ledger;

/// <summary>A person whose hours arrive recognized, in an application of their own.</summary>
internal sealed class LedgerStory(XueshiApp app) : IAsyncDisposable
{
    private const string Password = "荔枝 湾里的 小船 2026 慢慢走";

    private int _made;

    public static async Task<LedgerStory> StartAsync(DatabaseKind kind, Action<IServiceCollection>? replace = null) => new(await XueshiApp.StartAsync(kind, replace));

    public XueshiApp App => app;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public Task<Actor> PersonAsync(string name = "欧阳晓明", Sector sector = Sector.General, string series = "工程技术（电子工程）") => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var person = new Person { Id = Next(), Name = name, Sector = sector, Series = series, RegisteredAt = app.Clock.Now };
        var account = new Account
        {
            Id = Next(), PersonId = person.Id, UserName = $"user{_made}", UserNameKey = $"USER{_made}", Status = AccountStatus.Active, CreatedAt = app.Clock.Now,
        };
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        db.AddRange(person, account, new SeriesPeriod { PersonId = person.Id, FromYear = CeYear.First, Sector = sector, Series = series });
        await db.SaveChangesAsync();
        return new Actor(account.Id, person.Id, name, null, Roles.Permissions[Role.Professional], "127.0.0.1");
    });

    /// <param name="visitor">The browser; null for another one.</param>
    public async Task<Visitor> SignInAsync(Actor person, Visitor? visitor = null)
    {
        await using var db = app.Database.Open();
        var userName = await db.Set<Account>().Where(a => a.Id == person.AccountId).Select(a => a.UserName).SingleAsync(Cancel);
        visitor ??= app.Visit();
        await (await visitor.GetAsync("/sign-in")).Form().Set("Input.Login", userName).Set("Input.Password", Password).PressAnywayAsync();
        return visitor;
    }

    /// <summary>A record that was recognized by itself, with its hours in the ledger.</summary>
    public Task<Guid> RecognizedAsync(Actor person, int year, SubjectCategory category, decimal hours, string course = "改革开放与创新发展") => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var record = new LearningRecord
        {
            Id = Next(), PersonId = person.PersonId, Year = new CeYear(year), Category = category, CourseName = course, FormCode = "online",
            StartedOn = new DateOnly(2019, 4, 4), EndedOn = new DateOnly(2019, 4, 4), DeclaredHours = new CreditHours((int)(hours * 100)),
            InstitutionName = "广东省学习平台", Source = RecordSource.Auto, Status = LearningRecordStatus.Draft, CreatedAt = app.Clock.Now,
        };
        record.RecognizeAutomatically("广东省学习平台", app.Clock.Now);
        db.Add(record);
        Assert.Null(await services.GetRequiredService<Recognition>().PostAsync(record, Actor.System("系统"), Cancel));
        await db.SaveChangesAsync();
        return record.Id;
    });

    public Task ReverseAsync(Actor person, int year, Guid record) => app.RunAsync(async services =>
    {
        var reversal = await services.GetRequiredService<LedgerPosting>().ReverseAsync(
            person.PersonId, new CeYear(year), LearningRecord.LedgerSource, record, Actor.System("系统"), "抽查不实", Cancel);
        Assert.True(reversal.IsDone);
        return await services.GetRequiredService<XueshiDb>().SaveChangesAsync();
    });

    public Guid Next() => Guid.CreateVersion7(app.Clock.Now.AddMilliseconds(_made++));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
