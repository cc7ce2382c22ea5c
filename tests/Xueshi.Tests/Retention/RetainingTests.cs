using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Closing;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Exchange;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Retention;
using Xueshi.Platform.Work;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Files;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Retention;

/// <summary>What has been kept long enough goes by itself, and nothing else (PI-07).</summary>
[Trait("Requirement", "PI-07")]
public class RetainingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task What_is_over_goes_in_portions_with_proof_and_the_statutory_record_stays(DatabaseKind kind)
    {
        await using var province = await StartAsync(kind);
        await province.VisitAsync(Who.Holder);
        var unlinked = await province.App.RunAsync(async services =>
        {
            var file = (await services.GetRequiredService<FileIntake>().TakeAsync(new MemoryStream(Pdfs.Good()), "没有用到.pdf", province[Who.Holder].PersonId, province[Who.Holder].AccountId, Ct)).Value;
            var db = services.GetRequiredService<XueshiDb>();
            db.Add(file);
            db.AddRange(Enumerable.Range(0, Retaining.Portion + 1).Select(_ => new Operation { Id = Guid.CreateVersion7(), AccountId = Guid.Empty, Digest = [1], Answer = "1", At = province.App.Clock.Now }));
            await db.SaveChangesAsync(Ct);
            return file.Digest;
        });
        var before = await StatutoryAsync(province);
        // A counter that counts nothing is no loss at any time.
        Assert.Empty((await RunAsync(province)).Keys.Except(["sign-in-counters"]));

        province.App.Clock.Advance(TimeSpan.FromDays(200));
        var removed = await RunAsync(province);
        Assert.True(removed["operations"] > Retaining.Portion);
        Assert.Equal((1, 1, 1), (removed["unlinked-files"], removed["contents"], removed["dropped-rosters"]));
        Assert.Contains("sessions", removed.Keys);
        Assert.Contains("dropped-imports", removed.Keys);
        Assert.Equal(before, await StatutoryAsync(province));
        Assert.Empty(await RunAsync(province));

        await using var db = province.App.Database.Open();
        Assert.False(await db.Set<Operation>().AnyAsync(Ct) || await db.Sessions.AnyAsync(Ct) || await db.Rosters.AnyAsync(Ct) || await db.ImportBatches.AnyAsync(Ct));
        var store = province.App.Services.GetRequiredService<IFileStore>();
        Assert.Null(await store.OpenAsync(unlinked, Ct));
        var proof = await db.Set<StoredFile>().SingleAsync(file => file.Id == province[Subject.Proof], Ct);
        await using (var kept = await store.OpenAsync(proof.Digest, Ct)) Assert.NotNull(kept);
        var proofs = await db.Set<JournalEntry>().Where(e => e.Kind == JobsChanges.Retained.Code).Select(e => e.Facts).ToListAsync(Ct);
        Assert.Equal(2, proofs.Count(facts => facts.Contains("已办操作", StringComparison.Ordinal)));
        Assert.Contains(proofs, facts => facts.Contains($"\"count\":{Retaining.Portion}", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task After_the_grace_credentials_and_drafts_of_a_closed_account_go_and_after_three_years_its_names(DatabaseKind kind)
    {
        await using var province = await StartAsync(kind);
        var holder = province[Who.Holder];
        await (await (await province.VisitAsync(Who.Holder)).GetAsync(CloseAccountPage.Address)).Form("close").PressAsync("注销账号");
        province.App.Clock.Advance(Account.Grace - TimeSpan.FromMinutes(1));
        await RunAsync(province);
        await using (var db = province.App.Database.Open())
        {
            Assert.NotNull((await db.Accounts.SingleAsync(a => a.Id == holder.AccountId, Ct)).PasswordHash);
            Assert.Equal(3, await db.LearningRecords.CountAsync(r => r.PersonId == holder.PersonId && r.Status != LearningRecordStatus.Approved, Ct));
        }

        province.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await RunAsync(province);
        await using (var db = province.App.Database.Open())
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == holder.AccountId, Ct);
            Assert.Equal((null, "Holder"), (account.PasswordHash, account.UserName));
            var employment = await db.Employments.SingleAsync(e => e.PersonId == holder.PersonId, Ct);
            Assert.Equal((BindingStatus.Ended, EndCause.AccountClosed, new DateOnly(2026, 11, 23)), (employment.Status, employment.EndCause!.Value, employment.EndedOn!.Value));
            Assert.Equal([LearningRecordStatus.Approved, LearningRecordStatus.Approved, LearningRecordStatus.Approved], await db.LearningRecords.Where(r => r.PersonId == holder.PersonId).Select(r => r.Status).ToListAsync(Ct));
            Assert.Equal(3, await db.Set<StoredFile>().CountAsync(f => f.OwnerId == holder.PersonId, Ct));
            Assert.Equal(1, await db.Certificates.CountAsync(c => c.PersonId == holder.PersonId, Ct));
        }

        province.App.Clock.Advance(TimeSpan.FromDays(1096));
        Assert.Contains("closed-accounts", (await RunAsync(province)).Keys);
        Assert.Empty(await RunAsync(province));
        await using var after = province.App.Database.Open();
        var gone = await after.Accounts.SingleAsync(a => a.Id == holder.AccountId, Ct);
        Assert.Equal((AccountStatus.Cancelled, 0, 0), (gone.Status, gone.Phone.Length, gone.PhoneIndex.Length));
        Assert.DoesNotContain("Holder", gone.UserName);
        Assert.Equal("陈荔湾", (await after.People.SingleAsync(p => p.Id == holder.PersonId, Ct)).Name);
        Assert.NotEmpty(await after.LedgerEntries.Where(e => e.PersonId == holder.PersonId).ToListAsync(Ct));
    }

    [Fact]
    public void What_the_inventory_lets_end_has_a_class_with_a_time()
    {
        var ending = from table in DataInventory.Current.Tables
                     from keep in table.Columns.Select(column => column.Keep).Distinct()
                     where keep is "P2" or "P4" or "P6" or "P7"
                     where !RetentionPeriod.All.Any(period => period.Keep == keep && period.Tables.Contains(table.Name))
                     select $"{table.Name} {keep}";
        Assert.Empty(ending);
        Assert.Empty(from period in RetentionPeriod.All
                     from table in period.Tables
                     where DataInventory.Current.Table(table).Columns.All(column => column.Keep != period.Keep)
                     select $"{period.Name}: {table}");
        Assert.All(RetentionPeriod.All, period => Assert.InRange(period.Days, 1, 4000));
    }

    [Fact]
    public async Task Every_class_with_a_time_is_somebodys_and_every_file_that_is_named_somewhere_is_kept()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        await using var scope = app.Services.CreateAsyncScope();
        Assert.Equal(RetentionPeriod.All.Select(period => period.Name).Order(), scope.ServiceProvider.GetServices<IRetained>().Select(retained => retained.Name).Order());

        await using var db = app.Database.Open();
        var naming = db.Model.GetEntityTypes().Where(entity => entity.GetProperties().Any(property => property.Name.EndsWith("FileId", StringComparison.Ordinal))).Select(entity => entity.ClrType);
        var missing = naming.Except(scope.ServiceProvider.GetServices<FileLink>().Select(link => link.Row)).ToList();
        Assert.True(missing.Count == 0, $"Register a FileLink, or the files of these are taken for unused: {string.Join(", ", missing)}");
    }

    // Contents are deleted here, so they must not be those of other tests.
    private static Task<Province> StartAsync(DatabaseKind kind) => Province.StartAsync(kind, services =>
        services.Replace(ServiceDescriptor.Singleton(new FileDirectory(Path.Combine(TestFiles.Directory, "retained", Guid.CreateVersion7().ToString("N"))))));

    private static Task<IReadOnlyDictionary<string, int>> RunAsync(Province province) => province.App.RunAsync(services => services.GetRequiredService<Retaining>().RunAsync(Ct));

    private static async Task<string> StatutoryAsync(Province province)
    {
        await using var db = province.App.Database.Open();
        return string.Join(' ', await db.People.CountAsync(Ct), await db.Employments.CountAsync(Ct), await db.LearningRecords.CountAsync(Ct), await db.Evidence.CountAsync(Ct), await db.LedgerEntries.CountAsync(Ct),
            await db.AnnualAccounts.CountAsync(Ct), await db.Certificates.CountAsync(Ct), await db.Organizations.CountAsync(Ct), await db.Accounts.CountAsync(Ct));
    }
}
