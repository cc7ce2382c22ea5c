using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class RegisterPersonTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    public async Task Two_people_may_claim_one_number_and_neither_learns_of_the_other(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var one = (await RegisterAsync(app, Applicants.Person("first.person"))).Value;
        var other = (await RegisterAsync(app, Applicants.Person("second.person"))).Value;

        await using var db = app.Database.Open();
        var claims = await db.People.Where(p => p.Id == one.PersonId || p.Id == other.PersonId).ToListAsync(Ct);
        Assert.All(claims, person => Assert.Equal(IdentityLevel.Claimed, person.IdentityLevel));
        Assert.Equal(claims[0].IdNumberIndex, claims[1].IdNumberIndex);
    }

    [Theory, BothDatabases]
    public async Task A_user_name_is_taken_once_whatever_its_case(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        Assert.True((await RegisterAsync(app, Applicants.Person("Chen.Liwan"))).IsDone);
        var refused = await RegisterAsync(app, Applicants.Person("chen.liwan", "44000019850101002X"));
        Assert.Equal("access.user-name-taken", refused.FirstRefusal?.Code);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "RL-01")]
    public async Task A_double_click_registers_once(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var operation = Guid.CreateVersion7();
        var once = await RegisterAsync(app, Applicants.Person("chen.liwan", password: Applicants.Password), operation);
        var twice = await RegisterAsync(app, Applicants.Person("chen.liwan", password: Applicants.Password), operation);
        Assert.Equal(once.Value, twice.Value);
        var another = await RegisterAsync(app, Applicants.Person("chen.liwan", password: "quite another password"), operation);
        Assert.Equal(RefusalKind.Reused, another.FirstRefusal?.Kind);
        await using var db = app.Database.Open();
        Assert.Equal(1, await db.Accounts.CountAsync(Ct));
    }

    [Theory]
    [InlineData("1chen", "access.user-name-malformed")]
    [InlineData("13800138000", "access.user-name-malformed")]
    public async Task A_user_name_cannot_be_mistaken_for_a_number(string userName, string refusal)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        Assert.Equal(refusal, (await RegisterAsync(app, Applicants.Person(userName))).FirstRefusal?.Code);
    }

    internal static Task<Outcome<RegisteredPerson>> RegisterAsync(XueshiApp app, NewAccount account, Guid? operation = null) =>
        app.RunAsync(services => services.GetRequiredService<RegisterPersonHandler>()
            .HandleAsync(new RegisterPerson(operation ?? Guid.CreateVersion7(), account), Actor.Visitor("127.0.0.1"), Ct));
}
