using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Databases;
using Xueshi.TestServers;
using Xunit;

namespace Xueshi.Tests.Registry;

public class StoredNumbersTests
{
    private static readonly string[] Numbers = [.. TestIdentifiers.Of("residentId").Where(number => !TestIdentifiers.IsRefused(number)).Take(3)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-03")]
    public async Task No_id_number_can_be_read_from_the_database_or_its_dump(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var employer = await story.EmployerAsync("广州测试电子有限公司");
        var clerk = PeopleStory.ClerkOf(employer);
        foreach (var number in Numbers) await story.ConfirmAsync((await story.AskedAsync("张文", number, employer)).Request, clerk);

        foreach (var stored in await StoredAsync(story))
        {
            Assert.True(Holds(stored, "广州测试电子有限公司"), "The scan reads the names, so it would read the numbers too.");
            Assert.All(Numbers, number => Assert.False(Holds(stored, number)));
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-03")]
    public async Task A_sealed_number_moved_to_another_row_does_not_open(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (one, other) = (await story.PersonAsync("张文", Numbers[0]), await story.PersonAsync("周立", Numbers[1]));
        await using var db = story.App.Database.Open();
        var (a, b) = (await db.People.SingleAsync(p => p.Id == one.PersonId, Cancel), await db.People.SingleAsync(p => p.Id == other.PersonId, Cancel));
        var vault = story.App.Services.GetRequiredService<IdNumberVault>();
        Assert.Equal(Numbers[0], vault.Open(a)!.Text);

        (a.IdNumber, b.IdNumber) = (b.IdNumber, a.IdNumber);
        await db.SaveChangesAsync(Cancel);

        Assert.Throws<AuthenticationTagMismatchException>(() => vault.Open(a));
        Assert.Throws<AuthenticationTagMismatchException>(() => vault.Open(b));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-06")]
    public async Task The_database_itself_keeps_a_proven_number_with_one_person(DatabaseKind kind)
    {
        await using var story = await PeopleStory.StartAsync(kind);
        var (one, other) = (await story.PersonAsync("张文", Numbers[0]), await story.PersonAsync("张伪", Numbers[0]));
        await using var db = story.App.Database.Open();
        (await db.People.SingleAsync(p => p.Id == one.PersonId, Cancel)).IdentityLevel = IdentityLevel.Vouched;
        await db.SaveChangesAsync(Cancel);
        (await db.People.SingleAsync(p => p.Id == other.PersonId, Cancel)).IdentityLevel = IdentityLevel.Vouched;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }

    /// <summary>All numbers that can exist are soon tried, so an index that needs no key would give them away.</summary>
    [Fact]
    [Trait("Requirement", "PI-03")]
    public void The_index_of_a_number_needs_a_key_and_not_the_one_that_seals()
    {
        var (folder, number) = (Path.Combine(TestFiles.Directory, "keys-of-index"), Numbers[0]);
        var before = Index();
        Assert.Equal(before, Index());
        File.Delete(Path.Combine(folder, "fields.key"));
        Assert.Equal(before, Index());
        File.Delete(Path.Combine(folder, "index.key"));
        Assert.NotEqual(before, Index());

        byte[] Index() => new BlindIndex(KeyRing.Open(folder)).Of("id-number", number);
    }

    /// <summary>The bytes at rest: the files of SQLite together, or a plain dump of PostgreSQL.</summary>
    private static async Task<List<byte[]>> StoredAsync(PeopleStory story)
    {
        var database = story.App.Database;
        if (database.Kind == DatabaseKind.Sqlite)
        {
            var written = new[] { database.File, database.File + "-wal" }.Where(File.Exists).SelectMany(SharedBytes).ToArray();
            return [written];
        }
        var server = new NpgsqlConnectionStringBuilder(database.Options.ConnectionString);
        var start = new ProcessStartInfo(Path.Combine(PostgresBinaries.Find(), "pg_dump"))
        {
            ArgumentList = { "--host", server.Host!, "--port", $"{server.Port}", "--username", server.Username!, server.Database! }, RedirectStandardOutput = true,
        };
        using var dump = Process.Start(start)!;
        var text = await dump.StandardOutput.ReadToEndAsync(Cancel);
        await dump.WaitForExitAsync(Cancel);
        Assert.Equal(0, dump.ExitCode);
        return [Encoding.UTF8.GetBytes(text)];
    }

    private static byte[] SharedBytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static bool Holds(byte[] stored, string text) => stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
