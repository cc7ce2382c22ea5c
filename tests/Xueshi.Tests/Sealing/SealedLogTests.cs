using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Platform.CommandLine;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Sealing;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Sealing;

/// <summary>bin/xueshi verify journal, against somebody who has the whole database in their hands.</summary>
[Trait("Requirement", "AL-02")]
public class SealedLogTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Rows_written_and_sealed_again_and_again_are_in_order(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        for (var i = 0; i < 3; i++) await WriteAndSealAsync(app, 5);
        Assert.Equal((Commands.InOrder, ""), await VerifyAsync(app));
    }

    [Theory, BothDatabases]
    public async Task An_altered_row_is_named(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var rows = await WriteAndSealAsync(app, 5);
        await TamperAsync(app, $"UPDATE journal_entries SET reason = 'x' WHERE {IdIs(kind, "id", rows[2])}");
        await AssertNamedAsync(app, rows[2], "被改动");
    }

    [Theory, BothDatabases]
    public async Task The_level_of_identity_of_the_actor_is_sealed_with_the_row_and_rows_without_one_keep_the_digest_of_old(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var old = (await WriteAsync(app, 1))[0];
        var rows = await WriteAndSealAsync(app, 2, Actor.System("系统") with { IdentityLevel = IdentityLevel.Vouched });
        Assert.Equal((Commands.InOrder, ""), await VerifyAsync(app));
        await using (var db = app.Database.Open())
        {
            var e = await db.Set<JournalEntry>().SingleAsync(row => row.Id == old, Cancel);
            var before = new CanonicalRow().Add(e.Id).Add(e.At).Add(e.Kind).Add(e.ActorId).Add(e.ActorName).Add(e.OrganizationId).Add(e.OrganizationName).Add(e.Origin)
                .Add(e.SubjectId).Add(e.PersonId).Add(e.Reason).Add(e.Facts).Add(e.Before).Add(e.After).Add(e.BatchId).Digest();
            Assert.Equal(before, (await app.RunAsync(s => s.GetServices<ISealedRows>().Single(r => r.Log == "journal").DigestsAsync([old], Cancel)))[old]);
        }
        await TamperAsync(app, $"UPDATE journal_entries SET actor_level = 3 WHERE {IdIs(kind, "id", rows[1])}");
        await AssertNamedAsync(app, rows[1], "被改动");
    }

    [Theory, BothDatabases]
    public async Task A_removed_row_is_named(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var rows = await WriteAndSealAsync(app, 5);
        await TamperAsync(app, $"DELETE FROM journal_entries WHERE {IdIs(kind, "id", rows[1])}");
        await AssertNamedAsync(app, rows[1], "被删除");
    }

    [Theory, BothDatabases]
    public async Task A_row_inserted_afterwards_is_named(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await WriteAndSealAsync(app, 5);
        app.Clock.Advance(TimeSpan.FromHours(-1));
        var inserted = (await WriteAsync(app, 1))[0];
        app.Clock.Advance(TimeSpan.FromHours(1));
        await SealAsync(app);
        await AssertNamedAsync(app, inserted, "事后插入");
    }

    [Theory, BothDatabases]
    public async Task Rows_that_changed_places_are_named(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var rows = await WriteAndSealAsync(app, 5);
        await TamperAsync(app, "UPDATE platform_sealed_leaves SET sequence = -1 WHERE log = 'journal' AND sequence = 1");
        await TamperAsync(app, "UPDATE platform_sealed_leaves SET sequence = 1 WHERE log = 'journal' AND sequence = 3");
        await TamperAsync(app, "UPDATE platform_sealed_leaves SET sequence = 3 WHERE log = 'journal' AND sequence = -1");
        await AssertNamedAsync(app, rows[1], "被移动");
    }

    [Theory, BothDatabases]
    public async Task Altering_the_leaf_along_with_its_row_contradicts_the_signed_head(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var rows = await WriteAndSealAsync(app, 3);
        await WriteAndSealAsync(app, 3);
        await TamperAsync(app, $"UPDATE journal_entries SET reason = 'x' WHERE {IdIs(kind, "id", rows[0])}");
        var forged = (await app.RunAsync(s => s.GetServices<ISealedRows>().Single(r => r.Log == "journal").DigestsAsync([rows[0]], Cancel)))[rows[0]];
        await using (var db = app.Database.Open())
            await db.Set<SealedLeaf>().Where(l => l.RowId == rows[0]).ExecuteUpdateAsync(set => set.SetProperty(l => l.Hash, MerkleHash.OfLeaf(forged)), Cancel);
        await AssertNamedAsync(app, rows[0], "与签名头不符");
    }

    [Theory, BothDatabases]
    public async Task A_head_without_our_signature_is_told(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await WriteAndSealAsync(app, 5);
        await using (var db = app.Database.Open())
        {
            var signature = await db.Set<TreeHead>().Where(h => h.Log == "journal").Select(h => h.Signature).SingleAsync(Cancel);
            signature[^1] ^= 1;
            await db.Set<TreeHead>().Where(h => h.Log == "journal").ExecuteUpdateAsync(set => set.SetProperty(h => h.Signature, signature), Cancel);
        }
        var (code, told) = await VerifyAsync(app);
        Assert.Equal(Commands.Different, code);
        Assert.Contains("5 条处的签名头不是本系统签的", told);
    }

    [Theory, BothDatabases]
    public async Task A_cut_tail_is_caught_by_the_copied_head(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await WriteAndSealAsync(app, 5);
        var cut = await WriteAndSealAsync(app, 2);
        foreach (var row in cut) await TamperAsync(app, $"DELETE FROM journal_entries WHERE {IdIs(kind, "id", row)}");
        await TamperAsync(app, "DELETE FROM platform_sealed_leaves WHERE log = 'journal' AND sequence >= 5");
        await TamperAsync(app, "DELETE FROM platform_tree_heads WHERE log = 'journal' AND size > 5");
        var (code, told) = await VerifyAsync(app);
        Assert.Equal(Commands.Different, code);
        Assert.Contains("副本里的签名头有 7 条，只剩 5 条", told);
    }

    [Theory, BothDatabases]
    public async Task A_database_made_anew_beside_the_old_heads_is_told_in_one_sentence(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await WriteAndSealAsync(app, 5);
        foreach (var table in new[] { "journal_entries", "platform_sealed_leaves", "platform_tree_heads" }) await TamperAsync(app, $"DELETE FROM {table}");
        await AssertToldAsync();
        await WriteAndSealAsync(app, 7);
        await AssertToldAsync();

        async Task AssertToldAsync()
        {
            var (code, told) = await VerifyAsync(app);
            Assert.Equal(Commands.Different, code);
            Assert.Contains("副本不是这个数据库的", Assert.Single(told.Split('\n')));
        }
    }

    [Theory, BothDatabases]
    public async Task The_database_refuses_to_alter_or_delete_rows_of_journal_and_ledger(DatabaseKind kind)
    {
        await using var story = await Ledger.LedgerStory.StartAsync(kind);
        await story.RecognizedAsync(await story.PersonAsync(), 2026, Modules.Ledger.Model.SubjectCategory.Public, 30);
        await WriteAsync(story.App, 1);
        await using var db = story.App.Database.Open();
        foreach (var statement in (string[])["UPDATE journal_entries SET reason = 'x'", "DELETE FROM journal_entries", "UPDATE ledger_entries SET hours = 1", "DELETE FROM ledger_entries"])
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Cancel))).Message);
    }

    private static async Task<Guid[]> WriteAndSealAsync(XueshiApp app, int rows, Actor? actor = null)
    {
        var written = await WriteAsync(app, rows, actor);
        await SealAsync(app);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        return written;
    }

    private static Task<Guid[]> WriteAsync(XueshiApp app, int rows, Actor? actor = null) => app.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        for (var i = 0; i < rows; i++)
        {
            services.GetRequiredService<JournalWriter>().RecordAct(AccessChanges.SignedIn, actor ?? Actor.System("系统"), Guid.CreateVersion7(app.Clock.Now), null, new { i }, "理由");
            app.Clock.Advance(TimeSpan.FromMilliseconds(10));
        }
        var written = db.ChangeTracker.Entries<JournalEntry>().Select(entry => entry.Entity.Id).Order().ToArray();
        await db.SaveChangesAsync(Cancel);
        return written;
    });

    private static Task SealAsync(XueshiApp app) => app.RunAsync(async services =>
    {
        foreach (var rows in services.GetServices<ISealedRows>()) await services.GetRequiredService<LogSealing>().SealAsync(rows, Cancel);
        return true;
    });

    private static async Task<(int Code, string Told)> VerifyAsync(XueshiApp app)
    {
        using var output = new StringWriter();
        var code = await Commands.RunAsync(app.Services, ["verify", "journal"], output, Cancel);
        return (code, string.Join('\n', output.ToString().Split('\n').Where(line => line.StartsWith('['))));
    }

    private static async Task AssertNamedAsync(XueshiApp app, Guid row, string what)
    {
        var (code, told) = await VerifyAsync(app);
        Assert.Equal(Commands.Different, code);
        Assert.Contains(told.Split('\n'), line => line.Contains(row.ToString()) && line.Contains(what));
    }

    /// <summary>As the owner of the database would: the triggers go first.</summary>
    private static async Task TamperAsync(XueshiApp app, string statement)
    {
        await using var db = app.Database.Open();
        string[] triggers = app.Database.Kind == DatabaseKind.Postgres
            ? ["DROP TRIGGER IF EXISTS journal_entries_append_only ON journal_entries"]
            : ["DROP TRIGGER IF EXISTS journal_entries_no_update", "DROP TRIGGER IF EXISTS journal_entries_no_delete"];
        foreach (var each in triggers) await db.Database.ExecuteSqlRawAsync(each, Cancel);
        Assert.True(await db.Database.ExecuteSqlRawAsync(statement, Cancel) > 0, statement);
    }

    private static string IdIs(DatabaseKind kind, string column, Guid id) => kind == DatabaseKind.Postgres ? $"{column} = '{id}'" : $"{column} = '{id.ToString().ToUpperInvariant()}'";
}
