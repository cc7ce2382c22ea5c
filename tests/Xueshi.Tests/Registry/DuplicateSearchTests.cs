using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Duplicates;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Certificates;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Registry;

public class DuplicateSearchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_search_finds_who_may_be_one_says_why_and_finds_each_pair_once(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        var (claim, again) = (await SomebodyAsync(story, "何一", IdentityLevel.Claimed, "440000198501010011"), await SomebodyAsync(story, "何二", IdentityLevel.Vouched, "440000198501010011"));
        var (card, passport) = (await SomebodyAsync(story, "李荔", IdentityLevel.Vouched, "44000019850101002X"), await PassportAsync(story, "李荔"));
        var (old, present) = (await OldAsync(story, "王旧", "440000881212004"), await SomebodyAsync(story, "王新", IdentityLevel.Vouched, "44000019881212004X"));

        Assert.Equal(3, await story.SearchAsync());
        Assert.Equal(0, await story.SearchAsync());

        await using var db = story.Certificates.App.Database.Open();
        var found = await db.Duplicates.ToListAsync(Cancel);
        Assert.Equal(DuplicateSigns.SameNumber, SignsOf(claim, again));
        Assert.Equal(DuplicateSigns.SamePersonalia | DuplicateSigns.OtherDocument, SignsOf(card, passport));
        Assert.Equal(DuplicateSigns.OldNumber, SignsOf(old, present));

        DuplicateSigns SignsOf(Guid one, Guid other) => found.Single(d => d.FirstId == (one < other ? one : other) && d.SecondId == (one < other ? other : one)).Signs;
    }

    [Theory, BothDatabases]
    public async Task Two_proven_cards_are_two_people_and_one_phone_with_one_name_is_a_sign(DatabaseKind kind)
    {
        await using var story = await MergeStory.StartAsync(kind);
        await PhoneAsync(story, story.Person);
        await PhoneAsync(story, story.Twin);
        Assert.Equal(0, await story.SearchAsync());
        var newcomer = await story.Certificates.PersonAsync("陈人杰", level: IdentityLevel.Claimed);
        await PhoneAsync(story, newcomer);
        Assert.Equal(2, await story.SearchAsync());
    }

    private static Task<Guid> SomebodyAsync(MergeStory story, string name, IdentityLevel level, string number) =>
        AddAsync(story, name, level, IdNumber.Read(null, number, new DateOnly(2026, 11, 23)).Value);

    private static Task<Guid> OldAsync(MergeStory story, string name, string number) => AddAsync(story, name, IdentityLevel.Claimed, IdNumber.FromStored(IdType.ResidentId, number));

    private static Task<Guid> PassportAsync(MergeStory story, string name) => AddAsync(story, name, IdentityLevel.Vouched, IdNumber.Read(IdType.Passport, "E12345678", new DateOnly(2026, 11, 23), "SGP").Value);

    private static Task<Guid> AddAsync(MergeStory story, string name, IdentityLevel level, IdNumber number) => story.Certificates.App.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var now = story.Certificates.App.Clock.Now;
        var person = new Person { Id = Guid.CreateVersion7(now), Name = name, RegisteredAt = now, Sex = (int)(number.Sex ?? Sex.Female), BornOn = number.BirthDate ?? new DateOnly(1985, 1, 1) };
        services.GetRequiredService<IdNumberVault>().Claim(person, number);
        person.IdentityLevel = level;
        db.Add(person);
        await db.SaveChangesAsync(Cancel);
        return person.Id;
    });

    private static Task PhoneAsync(MergeStory story, Somebody somebody) => story.Certificates.App.RunAsync(async services =>
    {
        var db = services.GetRequiredService<XueshiDb>();
        var account = await db.Accounts.SingleAsync(a => a.PersonId == somebody.PersonId, Cancel);
        account.PhoneIndex = services.GetRequiredService<IdNumberVault>().IndexOf(PhoneNumber.Read("13800138000").Value);
        return await db.SaveChangesAsync(Cancel);
    });
}
