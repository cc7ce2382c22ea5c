using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Verification;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Demo;

public class DemoProvinceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_seed_tells_one_story_on_both_databases()
    {
        var digests = new HashSet<string>();
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Sqlite, DatabaseKind.Postgres })
        {
            await using var host = await DemoHost.StartAsync(kind);
            Assert.True(await host.FillAsync(Ct));
            await using var db = host.Database.Open();
            digests.Add(await ProvinceDigest.OfAsync(db, Ct));
        }
        Assert.Single(digests);
    }

    [Theory, BothDatabases]
    public async Task The_province_has_every_state_and_no_account_that_disagrees_with_its_entries(DatabaseKind kind)
    {
        await using var host = await DemoHost.StartAsync(kind);
        Assert.True(await host.FillAsync(Ct));
        await using var db = host.Database.Open();

        Assert.Equal([.. Enum.GetValues<LearningRecordStatus>()], await db.LearningRecords.Select(r => r.Status).Distinct().Order().ToListAsync(Ct));
        Assert.Equal([.. Enum.GetValues<BindingStatus>()], await db.Employments.Select(e => e.Status).Distinct().Order().ToListAsync(Ct));
        Assert.Equal(
            [OrganizationStatus.PendingReview, OrganizationStatus.Returned, OrganizationStatus.Active, OrganizationStatus.Suspended, OrganizationStatus.Deregistered],
            await db.Organizations.Select(o => o.Status).Distinct().Order().ToListAsync(Ct));
        Assert.NotEmpty(await db.Organizations.Where(o => o.AuthorityId != null).ToListAsync(Ct));
        Assert.Equal([.. Enum.GetValues<CertificateStatus>()], await db.Certificates.Select(c => c.Status).Distinct().Order().ToListAsync(Ct));
        Assert.Contains(await db.ImportBatches.Select(i => i.Status).Distinct().ToListAsync(Ct), status => status == ImportStatus.Undone);
        Assert.True(await db.Pool.AnyAsync(p => p.State == PoolState.Waiting, Ct));

        await using var scope = host.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetServices<IVerification>().Single(verification => verification.Name == "ledger");
        var differences = new List<string>();
        await ledger.RunAsync(differences.Add, Ct);
        Assert.Empty(differences);
    }

    [Fact]
    public async Task The_person_of_the_2018_table_has_one_public_record_and_has_not_passed()
    {
        await using var host = await DemoHost.StartAsync(DatabaseKind.Sqlite);
        await host.FillAsync(Ct);
        await using var db = host.Database.Open();
        var person = await db.Accounts.Where(a => a.UserName == "linzhiyuan").Select(a => a.Person!).SingleAsync(Ct);
        Assert.Equal("工程技术（电子工程）", person.Series);

        var record = await db.LearningRecords.SingleAsync(r => r.PersonId == person.Id, Ct);
        Assert.Equal(("改革开放与创新发展", "online", "广东省学习平台"), (record.CourseName, record.FormCode, record.InstitutionName));
        Assert.Equal((new DateOnly(2019, 4, 4), new DateOnly(2019, 4, 4)), (record.StartedOn, record.EndedOn));
        Assert.Equal((CreditHours.Of(18), CreditHours.Of(18)), (record.DeclaredHours, record.RecognizedHours));
        Assert.Equal("2019-04-04 19:12:06", BeijingTime.Format(record.DecidedAt!.Value));

        var account = await db.AnnualAccounts.SingleAsync(a => a.PersonId == person.Id, Ct);
        Assert.Equal((2018, 1, CreditHours.Of(18), 0, 0), (account.Year.Value, account.PublicItems, account.TotalHours, account.ProfessionalItems, account.ElectiveItems));
        Assert.False(account.IsPassed);
    }

    [Fact]
    public async Task A_second_start_leaves_the_province_and_its_passwords_as_they_are()
    {
        await using var host = await DemoHost.StartAsync(DatabaseKind.Sqlite);
        await host.FillAsync(Ct);
        var sheet = await File.ReadAllTextAsync(host.SignIns, Ct);
        Assert.False(await host.FillAsync(Ct));
        Assert.Equal(sheet, await File.ReadAllTextAsync(host.SignIns, Ct));
        await using var db = host.Database.Open();
        Assert.Equal(await db.Accounts.CountAsync(a => a.PasswordHash != null, Ct), sheet.Split('\n').Count(line => line.Contains("可以试")));
    }

    [Fact]
    public async Task A_fill_that_is_interrupted_leaves_no_half_a_province()
    {
        await using var host = await DemoHost.StartAsync(DatabaseKind.Sqlite);
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        interruption.CancelAfter(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.FillAsync(interruption.Token));
        await using (var db = host.Database.Open()) Assert.False(await db.Accounts.AnyAsync(Ct));
        Assert.True(await host.FillAsync(Ct));
    }
}
