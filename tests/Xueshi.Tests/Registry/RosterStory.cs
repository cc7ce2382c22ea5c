using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>An employer with its clerk and its rosters; the server's share is done when the test says so.</summary>
internal sealed class RosterStory(PeopleStory people, Organization employer) : IAsyncDisposable
{
    public PeopleStory People => people;

    public Organization Employer => employer;

    public Actor Clerk { get; } = PeopleStory.ClerkOf(employer);

    public static async Task<RosterStory> StartAsync(DatabaseKind kind)
    {
        var people = await PeopleStory.StartAsync(kind);
        return new(people, await people.EmployerAsync("广州测试电子有限公司"));
    }

    public ValueTask DisposeAsync() => people.DisposeAsync();

    public static byte[] Csv(params IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Join(',', RosterColumns.All) + "\r\n" + string.Concat(lines.Select(line => line + "\r\n")));

    /// <summary>A line that adds somebody.</summary>
    public static string Added(string name, string number, string department = "研发部", string phone = "", string startedOn = "2026-11-01") =>
        $",{name},居民身份证,{number},{department},工程师,{phone},{startedOn},,,";

    public Task<Outcome<Guid>> UploadAsync(byte[] file, string name = "名册.csv") =>
        people.App.RunAsync(s => s.GetRequiredService<UploadRosterHandler>().HandleAsync(new(people.Next(), name, file), Clerk, Cancel));

    public Task WorkAsync() => people.App.RunAsync(async s =>
    {
        await s.GetRequiredService<RosterWork>().RunAsync(Cancel);
        return true;
    });

    /// <summary>Uploaded and judged.</summary>
    public async Task<Guid> JudgedAsync(params IEnumerable<string> lines)
    {
        var roster = (await UploadAsync(Csv(lines))).Value;
        await WorkAsync();
        return roster;
    }

    public async Task<Outcome<Guid>> DecideAsync(Guid roster, RosterDecision decision, string? reason = "传错了")
    {
        var version = (await RosterAsync(roster)).Version;
        var outcome = await people.App.RunAsync(s => s.GetRequiredService<DecideRosterHandler>().HandleAsync(new(people.Next(), roster, version, decision, reason), Clerk, Cancel));
        await WorkAsync();
        return outcome;
    }

    /// <summary>Uploaded, judged and carried out.</summary>
    public async Task<Guid> ImportedAsync(params IEnumerable<string> lines)
    {
        var roster = await JudgedAsync(lines);
        Assert.True((await DecideAsync(roster, RosterDecision.Confirm)).IsDone);
        Assert.Equal(RosterStatus.Imported, (await RosterAsync(roster)).Status);
        return roster;
    }

    public async Task<Roster> RosterAsync(Guid id)
    {
        await using var db = people.App.Database.Open();
        return await db.Rosters.AsNoTracking().SingleAsync(r => r.Id == id, Cancel);
    }

    public async Task<List<RosterRow>> RowsAsync(Guid roster)
    {
        await using var db = people.App.Database.Open();
        return await db.RosterRows.AsNoTracking().Where(r => r.RosterId == roster).OrderBy(r => r.Number).ToListAsync(Cancel);
    }

    public async Task<List<Invitation>> InvitationsAsync()
    {
        await using var db = people.App.Database.Open();
        return await db.Invitations.AsNoTracking().OrderBy(i => i.Id).ToListAsync(Cancel);
    }

    /// <summary>Somebody who is there.</summary>
    public async Task<(Actor Person, Guid Employment)> StaffAsync(string name, string number)
    {
        var (person, request) = await people.AskedAsync(name, number, employer);
        Assert.True((await people.ConfirmAsync(request, Clerk, new DateOnly(2024, 1, 1))).IsDone);
        return (person, request);
    }

    /// <summary>The link that the text message carries, without the host.</summary>
    public async Task<string> SentLinkAsync()
    {
        var text = await people.App.RunAsync(async services =>
        {
            var message = await services.GetRequiredService<XueshiDb>().Set<OutboxMessage>().AsNoTracking().OrderByDescending(m => m.Id).FirstAsync(Cancel);
            return services.GetRequiredService<Outbox>().Open(message).Text;
        });
        var start = text.IndexOf("/activate/", StringComparison.Ordinal);
        return text[start..text.IndexOf(' ', start)];
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
