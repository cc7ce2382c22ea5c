using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Verify;
using Xueshi.Platform.Backup;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Sealing;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Ledger;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Backup;

[Trait("Requirement", "RL-10")]
public class BackupTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_backup_taken_while_people_work_comes_back_with_equal_ledger_and_journal(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        var person = await story.PersonAsync();
        for (var each = 0; each < 5; each++) await story.RecognizedAsync(person, 2020 + each, SubjectCategory.Public, 18);
        var kept = await KeepAsync(story, "结业证书");
        var folder = NewFolder();

        var work = Task.Run(async () =>
        {
            for (var each = 0; each < 20; each++) await story.RecognizedAsync(person, 2026, SubjectCategory.Elective, 1);
        }, Cancel);
        var manifest = await story.App.RunAsync(services => services.GetRequiredService<Backups>().TakeAsync(folder, Cancel));
        await work;

        await using var vacant = await TestDatabase.CreateVacantAsync(kind);
        await using var target = new Target(vacant, story.App.Clock);
        var (_, differences) = await target.Backups.RestoreAsync(folder, Cancel);

        Assert.Empty(differences);
        Assert.InRange(manifest.Logs.Single(log => log.Log == "ledger").Rows, 5, 25);
        Assert.Equal(manifest.Logs, await target.Digests.ComputeAsync(Cancel));
        Assert.Equal(0, (await new LedgerVerification(target.Db, CePolicy.Load()).RunAsync(Assert.Fail, Cancel)).Differences);
        await using var content = await new DiskFileStore(target.Files, new FakeClock()).OpenAsync(kept, Cancel);
        Assert.NotNull(content);
        Assert.Empty(await target.Db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task What_is_not_as_it_was_is_named(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        await story.RecognizedAsync(await story.PersonAsync(), 2026, SubjectCategory.Public, 30);
        var folder = NewFolder();
        var manifest = await story.App.RunAsync(services => services.GetRequiredService<Backups>().TakeAsync(folder, Cancel));
        var ledger = manifest.Logs.Single(log => log.Log == "ledger");
        await (manifest with { Logs = [.. manifest.Logs.Select(log => log == ledger ? log with { Rows = 2 } : log)] }).WriteAsync(folder, Cancel);

        await using var vacant = await TestDatabase.CreateVacantAsync(kind);
        await using var target = new Target(vacant, story.App.Clock);
        var (_, differences) = await target.Backups.RestoreAsync(folder, Cancel);

        Assert.Contains("ledger", Assert.Single(differences));
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_overwritten_and_nothing_broken_is_put_back(DatabaseKind kind)
    {
        await using var story = await LedgerStory.StartAsync(kind);
        await story.RecognizedAsync(await story.PersonAsync(), 2026, SubjectCategory.Public, 30);
        var folder = NewFolder();
        await story.App.RunAsync(services => services.GetRequiredService<Backups>().TakeAsync(folder, Cancel));

        await RefusedAsync("目标数据库不是空的", () => story.App.RunAsync(services => services.GetRequiredService<Backups>().RestoreAsync(folder, Cancel)));
        await RefusedAsync("目录不是空的", () => story.App.RunAsync(services => services.GetRequiredService<Backups>().TakeAsync(folder, Cancel)));

        await using var vacant = await TestDatabase.CreateVacantAsync(kind);
        await using var target = new Target(vacant, story.App.Clock);
        var dump = Directory.GetFiles(folder, "xueshi.*").Single();
        await using (var file = File.OpenWrite(dump))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            file.Write("损坏"u8);
        }
        await RefusedAsync("备份文件已损坏", () => target.Backups.RestoreAsync(folder, Cancel));
        File.Delete(Path.Combine(folder, BackupManifest.FileName));
        await RefusedAsync("不是完整的备份", () => target.Backups.RestoreAsync(folder, Cancel));
    }

    private static async Task RefusedAsync(string reason, Func<Task> act) =>
        Assert.Contains(reason, (await Assert.ThrowsAsync<InvalidOperationException>(act)).Message);

    private static string NewFolder() => Path.Combine(TestFiles.Directory, "backup-" + Guid.CreateVersion7().ToString("N"));

    private static async Task<ContentDigest> KeepAsync(LedgerStory story, string text)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(text);
        await story.App.Services.GetRequiredService<IFileStore>().PutAsync(ContentDigest.Of(content), content, Cancel);
        return ContentDigest.Of(content);
    }

    /// <summary>An empty place to restore into, with the parts that restore.</summary>
    private sealed class Target : IAsyncDisposable
    {
        public Target(TestDatabase vacant, IClock clock)
        {
            Db = vacant.Open();
            Digests = new([new LedgerRows(Db), new JournalRows(Db)]);
            Files = new(NewFolder());
            Backups = new(Db, vacant.Options, new(Db, vacant.Options), Digests, Files, new(NewFolder()), clock);
        }

        public XueshiDb Db { get; }

        public LogDigests Digests { get; }

        public FileDirectory Files { get; }

        public Backups Backups { get; }

        public ValueTask DisposeAsync() => Db.DisposeAsync();
    }
}
