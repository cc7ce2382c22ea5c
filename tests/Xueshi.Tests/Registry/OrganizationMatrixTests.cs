using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Access;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Hours;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>Every state × every act × every role, through the handlers: done where this table says so, otherwise refused with nothing changed (BL-07).</summary>
public class OrganizationMatrixTests
{
    private static readonly Dictionary<(OrganizationStatus From, Deed Deed), OrganizationStatus> Allowed = new()
    {
        [(OrganizationStatus.PendingReview, Deed.Approve)] = OrganizationStatus.Active,
        [(OrganizationStatus.PendingReview, Deed.Return)] = OrganizationStatus.Returned,
        [(OrganizationStatus.Returned, Deed.Resubmit)] = OrganizationStatus.PendingReview,
        [(OrganizationStatus.Active, Deed.Suspend)] = OrganizationStatus.Suspended,
        [(OrganizationStatus.Suspended, Deed.Resume)] = OrganizationStatus.Active,
        [(OrganizationStatus.Active, Deed.Deregister)] = OrganizationStatus.Deregistered,
        [(OrganizationStatus.Active, Deed.Merge)] = OrganizationStatus.MergePending,
    };

    /// <summary>Done by the server, or by undoing a merger.</summary>
    private static readonly (OrganizationStatus, OrganizationStatus)[] Others =
    [
        (OrganizationStatus.MergePending, OrganizationStatus.Merged), (OrganizationStatus.Merged, OrganizationStatus.MergePending), (OrganizationStatus.MergePending, OrganizationStatus.Active),
    ];

    private enum Deed { Approve, Return, Resubmit, Suspend, Resume, Deregister, Merge }

    /// <summary>The employed officer is the story's person in office: whoever registered it may repair it, and decides nothing.</summary>
    private enum Party { Officer, Superior, OtherOfficer, EmployedOfficer, Administrator, Person }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-07")]
    [Trait("Requirement", "AZ-05")]
    public async Task An_organization_moves_as_the_table_says_and_otherwise_stays(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var wrong = new List<string>();
        foreach (var state in Enum.GetValues<OrganizationStatus>())
            foreach (var deed in Enum.GetValues<Deed>())
                foreach (var party in Enum.GetValues<Party>())
                {
                    var organization = await MakeAsync(story, state);
                    var outcome = await DoAsync(story, deed, organization, Of(story, party));
                    var after = await story.NowAsync(organization);
                    var expected = IsTheirs(party, deed) && Allowed.TryGetValue((state, deed), out var to) ? to : (OrganizationStatus?)null;
                    if (outcome.IsDone != (expected is not null)) wrong.Add($"{state}, {deed} by {party}: {outcome.FirstRefusal?.Code ?? "done"}");
                    if (after.Status != (expected ?? state)) wrong.Add($"{state}, {deed} by {party}: now {after.Status}");
                    if (expected is null && after.Version != organization.Version) wrong.Add($"{state}, {deed} by {party} was refused and yet changed something.");
                }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    [Trait("Requirement", "BL-07")]
    public void The_table_of_moves_is_the_one_that_the_acts_follow()
    {
        Assert.Equal(OrganizationMoves.Table.Count, OrganizationMoves.Table.DistinctBy(move => (move.Move, move.From)).Count());
        Assert.DoesNotContain(OrganizationMoves.Table, move => move.From == OrganizationStatus.Deregistered);
        Assert.Equal(Allowed.Select(each => (each.Key.From, each.Value)).Concat(Others).Order(), OrganizationMoves.Table.Select(move => (move.From, move.To)).Order());
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-07")]
    public async Task The_database_refuses_a_state_without_what_belongs_to_it_and_an_office_that_somebody_registered(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var (id, person) = (story.Employer.Id, story.Person.PersonId);
        await using var db = story.App.Database.Open();
        var one = db.Organizations.Where(o => o.Id == id);
        await Assert.ThrowsAnyAsync<Exception>(() => one.ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OrganizationStatus.Suspended), Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => one.ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OrganizationStatus.Deregistered), Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => one.ExecuteUpdateAsync(set => set.SetProperty(o => o.SuspendReason, "无"), Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => one.ExecuteUpdateAsync(set => set.SetProperty(o => o.IsReleasing, true), Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => one.ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Kinds, OrganizationKinds.HrssDepartment).SetProperty(o => o.RegisteredById, person), Cancel));
    }

    private static bool IsTheirs(Party party, Deed deed) => deed == Deed.Resubmit ? party is Party.Person or Party.EmployedOfficer : party is Party.Officer or Party.Superior;

    private static Actor Of(HoursStory story, Party party) => party switch
    {
        Party.Officer => story.Inspector.Actor,
        Party.Superior => story.Inspector.Actor with { Organization = story.Inspector.Actor.Organization! with { JurisdictionPath = "/44/" } },
        Party.OtherOfficer => story.OtherInspector.Actor,
        Party.EmployedOfficer => story.Inspector.Actor with { PersonId = story.Person.PersonId },
        Party.Administrator => story.Reviewer.Actor,
        _ => story.Person.Actor,
    };

    /// <summary>Registered by the story's person, who works there as soon as it is open.</summary>
    private static async Task<Organization> MakeAsync(HoursStory story, OrganizationStatus state)
    {
        var made = await story.OrganizationAsync("广州越秀测绘有限公司", "440104");
        await using var db = story.App.Database.Open();
        await db.Organizations.Where(o => o.Id == made.Id).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OrganizationStatus.PendingReview).SetProperty(o => o.RegisteredById, story.Person.PersonId), Cancel);
        var organization = await db.Organizations.SingleAsync(o => o.Id == made.Id, Cancel);
        var (actor, now) = (story.Inspector.Actor, story.App.Clock.Now);
        if (state == OrganizationStatus.Returned) organization.Return("证照不清晰");
        else if (state != OrganizationStatus.PendingReview) organization.Approve();
        if (state == OrganizationStatus.Suspended) organization.Suspend(OrganizationStory.Why);
        if (state == OrganizationStatus.Deregistered) organization.Deregister(new(2026, 11, 1), OrganizationStory.Why, actor, now);
        if (state is OrganizationStatus.MergePending or OrganizationStatus.Merged) organization.BeginMerge(story.OtherEmployer.Id);
        if (state == OrganizationStatus.Merged) organization.CompleteMerge();
        await db.SaveChangesAsync(Cancel);
        return organization;
    }

    private static Task<Outcome<Guid>> DoAsync(HoursStory story, Deed deed, Organization organization, Actor actor)
    {
        var (operation, id, version) = (story.NewOperation(), organization.Id, organization.Version);
        return deed switch
        {
            Deed.Approve => story.AskAsync<ReviewOrganizationHandler, Guid>(h => h.HandleAsync(new(operation, id, version, OrganizationDecision.Approve, null), actor, Cancel)),
            Deed.Return => story.AskAsync<ReviewOrganizationHandler, Guid>(h => h.HandleAsync(new(operation, id, version, OrganizationDecision.Return, "证照不清晰"), actor, Cancel)),
            Deed.Resubmit => story.AskAsync<RepairOrganizationHandler, Guid>(h => h.HandleAsync(
                new(operation, id, version, Applicants.Employer($"91440000MB{organization.Id.ToString("N")[^7..].ToUpperInvariant()}0", "440104")), actor, Cancel)),
            Deed.Suspend => story.SuspendAsync(organization, actor),
            Deed.Merge => story.MergeAsync(story.Employer, organization, actor),
            Deed.Resume => story.ResumeAsync(organization, actor),
            _ => story.DeregisterAsync(organization, actor),
        };
    }
}
