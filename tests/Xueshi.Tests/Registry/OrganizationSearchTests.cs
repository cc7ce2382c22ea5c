using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Search;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>The index finds what looking at every organization would find, on both databases the same.</summary>
public class OrganizationSearchTests
{
    [Theory, BothDatabases]
    public async Task Whatever_is_typed_the_index_finds_what_looking_at_every_organization_finds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var organizations = SampleOrganizations.Some(400);
        await using (var db = database.Open())
        {
            db.AddRange(organizations);
            await db.SaveChangesAsync(Cancel);
        }
        await using var reading = database.Open();
        var search = new OrganizationSearch(reading);
        var choosable = organizations.Where(o => o.Status == OrganizationStatus.Active).ToList();
        foreach (var typed in SampleOrganizations.Words(organizations, 120).Append("").Append("％＿").Append("𠮷"))
        {
            var found = await search.FindAsync(reading.Organizations.Choosable(), typed, 20, OrganizationSearch.WhileTyping, Cancel);
            Assert.True(PlainSearch.Find(choosable, typed, 20).SequenceEqual(found.Select(hit => hit.Id)),
                $"{typed} found {string.Join(", ", found.Select(hit => $"{hit.Name}/{hit.FormerName}/{hit.Uscc}"))} of {string.Join(", ", choosable.Select(o => $"{o.Name}/{o.FormerName}/{o.Uscc}"))}");
        }
    }

    [Theory, BothDatabases]
    public async Task The_index_follows_whoever_changes_an_organization(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var organizations = SampleOrganizations.Some(20);
        db.AddRange(organizations);
        await db.SaveChangesAsync(Cancel);
        await AssertIndexedAsync(database);

        (organizations[0].FormerName, organizations[0].Name) = (organizations[0].Name, "珠海明珠软件");
        organizations[1].FormerName = null;
        organizations[2].Uscc = "52440000500000001X";
        organizations[3].Status = OrganizationStatus.PendingReview;
        db.Remove(organizations[4]);
        await db.SaveChangesAsync(Cancel);
        await AssertIndexedAsync(database);

        // Again in the same context, and in another one.
        organizations[0].Name = "明珠软件";
        await db.SaveChangesAsync(Cancel);
        await using (var other = database.Open())
        {
            (await other.Organizations.SingleAsync(o => o.Id == organizations[5].Id, Cancel)).Name = "ＴＣＬ（集团）";
            await other.SaveChangesAsync(Cancel);
        }
        await AssertIndexedAsync(database);
    }

    [Theory, BothDatabases]
    public async Task What_an_earlier_version_registered_is_in_the_index_before_the_first_request(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        db.AddRange(SampleOrganizations.Some(1_200));
        await db.SaveChangesAsync(Cancel);
        var versions = await db.Organizations.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Version, Cancel);
        await db.OrganizationGrams.ExecuteDeleteAsync(Cancel);
        await db.Organizations.ExecuteUpdateAsync(set => set.SetProperty(o => o.NameKey, (string?)null).SetProperty(o => o.FormerNameKey, (string?)null).SetProperty(o => o.CodeKey, (string?)null), Cancel);

        await Task.WhenAll(FillAsync(database), FillAsync(database));

        await AssertIndexedAsync(database);
        Assert.Equal(versions, await db.Organizations.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Version, Cancel));
    }

    private static async Task FillAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await FillIndex.RunAsync(db, Cancel);
    }

    private static async Task AssertIndexedAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var expected = (await db.Organizations.AsNoTracking().ToListAsync(Cancel)).SelectMany(o => OrganizationKeys.Of(o.Name, o.FormerName, o.Uscc).Rows(o.Id)).ToHashSet();
        var indexed = await db.OrganizationGrams.AsNoTracking().ToListAsync(Cancel);
        Assert.NotEmpty(indexed);
        Assert.True(expected.SetEquals(indexed), string.Join(", ", expected.Except(indexed).Concat(indexed.Except(expected)).Take(20)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
