using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations.Mergers;
using Xueshi.Modules.Registry.Organizations.Requests;
using Xueshi.Modules.Registry.Organizations.Standing;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Access;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>What HR departments and organizations do about an organization, in the province of the hours' story; the server's share is done when the test says so.</summary>
internal static class OrganizationStory
{
    public const string Why = "核查劳动合同";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<Outcome<Guid>> SuspendAsync(this HoursStory story, Organization organization, Actor officer, string? reason = Why) =>
        story.ActAsync<SuspendOrganizationHandler>(organization, (h, version) => h.HandleAsync(new(story.NewOperation(), organization.Id, version, reason), officer, Cancel));

    public static Task<Outcome<Guid>> ResumeAsync(this HoursStory story, Organization organization, Actor officer, string? reason = Why) =>
        story.ActAsync<ResumeOrganizationHandler>(organization, (h, version) => h.HandleAsync(new(story.NewOperation(), organization.Id, version, reason), officer, Cancel));

    public static Task<Outcome<Guid>> DeregisterAsync(this HoursStory story, Organization organization, Actor officer, DateOnly? closedOn = null, string? reason = Why) =>
        story.ActAsync<DeregisterOrganizationHandler>(
            organization, (h, version) => h.HandleAsync(new(story.NewOperation(), organization.Id, version, closedOn ?? new(2026, 11, 1), reason), officer, Cancel));

    /// <summary>The absorbed one goes into the survivor.</summary>
    public static async Task<Outcome<Guid>> MergeAsync(
        this HoursStory story, Organization survivor, Organization absorbed, Actor officer, IReadOnlyList<MergeField>? taken = null, bool keepsAdministrators = false)
    {
        await story.GiveContactAsync(survivor);
        await story.GiveContactAsync(absorbed);
        var (one, other) = ((await story.NowAsync(survivor)).Version, (await story.NowAsync(absorbed)).Version);
        return await story.AskAsync<MergeOrganizationsHandler, Guid>(h => h.HandleAsync(
            new(story.NewOperation(), survivor.Id, one, absorbed.Id, other, taken ?? [], keepsAdministrators, "同一单位登记了两次"), officer, Cancel));
    }

    public static async Task<Outcome<Guid>> UndoAsync(this HoursStory story, Guid merger, Actor officer)
    {
        var version = (await story.MergerAsync(merger)).Version;
        return await story.AskAsync<UndoMergerHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), merger, version, "并错了"), officer, Cancel));
    }

    public static async Task<Merger> MergerAsync(this HoursStory story, Guid merger)
    {
        await using var db = story.App.Database.Open();
        return await db.Mergers.AsNoTracking().SingleAsync(m => m.Id == merger, Cancel);
    }

    public static Task<Outcome<Guid>> AskForAsync(this HoursStory story, OrganizationRequestKind kind, string? target, Actor clerk, bool hasEvidence = false) =>
        story.AskAsync<AskForOrganizationHandler, Guid>(h => h.HandleAsync(
            new(story.NewOperation(), kind, target, kind == OrganizationRequestKind.Deregister ? new DateOnly(2026, 11, 1) : null, "情况属实") { License = hasEvidence ? Applicants.License() : null }, clerk, Cancel));

    public static async Task<Outcome<Guid>> DecideRequestAsync(this HoursStory story, Guid request, Actor officer, bool isGranted = true, string? answer = null)
    {
        await using var db = story.App.Database.Open();
        var version = await db.OrganizationRequests.Where(r => r.Id == request).Select(r => r.Version).SingleAsync(Cancel);
        return await story.AskAsync<DecideRequestHandler, Guid>(h => h.HandleAsync(new(story.NewOperation(), request, version, isGranted, answer), officer, Cancel));
    }

    /// <summary>The server does what waits for it.</summary>
    public static Task WorkAsync(this HoursStory story) => story.App.RunAsync(async services =>
    {
        await services.GetRequiredService<ReleaseWork>().RunAsync(Cancel);
        await services.GetRequiredService<MergerWork>().RunAsync(Cancel);
        return true;
    });

    public static async Task<Organization> NowAsync(this HoursStory story, Organization organization)
    {
        await using var db = story.App.Database.Open();
        return await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == organization.Id, Cancel);
    }

    public static async Task<Employment> LatestEmploymentAsync(this HoursStory story, Someone person)
    {
        await using var db = story.App.Database.Open();
        return await db.Employments.AsNoTracking().Where(e => e.PersonId == person.PersonId).OrderByDescending(e => e.Id).FirstAsync(Cancel);
    }

    /// <summary>Kinds of what the person was told in their inbox.</summary>
    public static async Task<List<string>> ToldAsync(this HoursStory story, Someone person)
    {
        await using var db = story.App.Database.Open();
        return await (from message in db.Set<InboxMessage>() join entry in db.Set<JournalEntry>() on message.Id equals entry.Id where message.PersonId == person.PersonId orderby entry.Id select entry.Kind)
            .ToListAsync(Cancel);
    }

    /// <summary>Gives the organization a phone that can be opened.</summary>
    public static Task GiveContactAsync(this HoursStory story, Organization organization) => story.App.RunAsync(async services =>
    {
        var phone = services.GetRequiredService<FieldCipher>().Encrypt("020-81000000", Organization.ContactPhonePlace, organization.Id);
        return await services.GetRequiredService<XueshiDb>().Organizations.Where(o => o.Id == organization.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.ContactPhone, phone), Cancel);
    });

    private static async Task<Outcome<Guid>> ActAsync<THandler>(this HoursStory story, Organization organization, Func<THandler, int, Task<Outcome<Guid>>> act)
        where THandler : notnull
    {
        var version = (await story.NowAsync(organization)).Version;
        return await story.AskAsync<THandler, Guid>(handler => act(handler, version));
    }
}
