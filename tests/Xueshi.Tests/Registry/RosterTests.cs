using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Exchange;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Registry;

/// <summary>人员名册导入.</summary>
public class RosterTests
{
    private static readonly string[] Numbers = [.. TestIdentifiers.Of("residentId").Where(number => !TestIdentifiers.IsRefused(number)).Take(4)];

    [Theory, BothDatabases]
    public async Task A_roster_is_tried_first_and_changes_nothing_until_it_is_confirmed(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var roster = await story.JudgedAsync(RosterStory.Added("张文", Numbers[0]), RosterStory.Added("周立", "440103199001010000"), RosterStory.Added("", Numbers[1]));

        var rows = await story.RowsAsync(roster);
        Assert.Equal([RosterRowState.Ready, RosterRowState.Refused, RosterRowState.Refused], rows.Select(r => r.State));
        Assert.Equal((3, RosterColumns.IdNumber), (rows[1].Number, rows[1].Column));
        Assert.DoesNotContain("440103199001010000", rows[1].Value, StringComparison.Ordinal);
        Assert.Equal(RosterColumns.Name, rows[2].Column);
        Assert.Empty(await story.InvitationsAsync());
        Assert.Null((await story.RosterAsync(roster)).Content);

        Assert.True((await story.DecideAsync(roster, RosterDecision.Confirm)).IsDone);
        Assert.Equal("张文", Assert.Single(await story.InvitationsAsync()).Name);
        Assert.Equal([RosterRowState.Done, RosterRowState.Refused, RosterRowState.Refused], (await story.RowsAsync(roster)).Select(r => r.State));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "ID-05")]
    [Trait("Requirement", "AZ-07")]
    public async Task A_roster_answers_alike_for_numbers_known_elsewhere_and_unknown(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var elsewhere = await story.People.EmployerAsync("深圳测试软件有限公司");
        var (_, request) = await story.People.AskedAsync("张文", Numbers[0], elsewhere);
        await story.People.ConfirmAsync(request, PeopleStory.ClerkOf(elsewhere), new DateOnly(2024, 1, 1));
        await story.People.PersonAsync("周立", Numbers[1]);

        var roster = await story.ImportedAsync(
            RosterStory.Added("张文", Numbers[0]), RosterStory.Added("周立", Numbers[1]), RosterStory.Added("吴平", Numbers[2]), RosterStory.Added("另名", Numbers[3]));

        var rows = await story.RowsAsync(roster);
        Assert.Single(rows.Select(r => (r.State, r.Action, r.Answer)).Distinct());
        Assert.All(await story.InvitationsAsync(), invitation => Assert.Equal(InvitationStatus.Waiting, invitation.Status));
        Assert.Equal(BindingStatus.Confirmed, (await story.People.EmploymentAsync(request)).Status);
    }

    [Theory, BothDatabases]
    public async Task The_template_comes_back_with_departments_changed_and_one_who_left(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var (_, stays) = await story.StaffAsync("张文", Numbers[0]);
        var (leaver, leaves) = await story.StaffAsync("周立", Numbers[1]);
        var clerk = await story.People.SignInAsync(await story.People.AppointAsync(await story.People.PersonAsync("李经办", Numbers[3]), story.Employer));
        var page = await clerk.GetAsync("/registry/rosters/new");
        var template = (await new PageForm(page, page.Document.Forms.Single(form => form.GetAttribute("action") == "/registry/rosters/template")).PressAsync("下载模板（CSV）")).Source;
        Assert.Contains("张文", template, StringComparison.Ordinal);
        Assert.DoesNotContain(Numbers[0], template, StringComparison.Ordinal);

        var roster = await story.ImportedAsync(
            $"{stays:N},张文,居民身份证,4401**********0000,质量部,主任工程师,,2024-01-01,,,",
            $"{leaves:N},周立,居民身份证,4401**********0000,,,,2024-01-01,2026-11-20,退休,");

        Assert.All(await story.RowsAsync(roster), row => Assert.Equal(RosterRowState.Done, row.State));
        var (present, left) = (await story.People.EmploymentAsync(stays), await story.People.EmploymentAsync(leaves));
        Assert.Equal((BindingStatus.Confirmed, "质量部", "主任工程师"), (present.Status, present.Department!, present.Job!));
        Assert.Equal((BindingStatus.Ended, new DateOnly(2026, 11, 20), EndCause.Retired), (left.Status, left.EndedOn!.Value, left.EndCause!.Value));
        Assert.Contains(await story.People.TimelineAsync(leaver), line => line.StartsWith(RegistryChanges.EmploymentEnded.Code, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_roster_is_undone_within_its_time_and_what_went_on_since_stays(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var (_, changed) = await story.StaffAsync("张文", Numbers[0]);
        var (_, left) = await story.StaffAsync("周立", Numbers[1]);
        var roster = await story.ImportedAsync(
            $"{changed:N},张文,,,质量部,,,,,,", $"{left:N},周立,,,,,,,2026-11-20,,", RosterStory.Added("吴平", Numbers[2]));

        Assert.True((await story.DecideAsync(roster, RosterDecision.Undo)).IsDone);

        Assert.Equal(RosterStatus.Undone, (await story.RosterAsync(roster)).Status);
        Assert.All(await story.RowsAsync(roster), row => Assert.Equal(RosterRowState.Undone, row.State));
        Assert.Null((await story.People.EmploymentAsync(changed)).Department);
        Assert.Equal(BindingStatus.Confirmed, (await story.People.EmploymentAsync(left)).Status);
        Assert.Equal(InvitationStatus.Withdrawn, Assert.Single(await story.InvitationsAsync()).Status);

        var late = await story.ImportedAsync(RosterStory.Added("吴平", Numbers[2]));
        story.People.App.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal("registry.roster-undo-too-late", (await story.DecideAsync(late, RosterDecision.Undo)).FirstRefusal!.Code);
    }

    [Theory, BothDatabases]
    public async Task Repeated_rows_wrong_names_and_strangers_keys_are_refused_in_their_cells(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var (_, employment) = await story.StaffAsync("张文", Numbers[0]);
        var rows = await story.RowsAsync(await story.JudgedAsync(
            RosterStory.Added("吴平", Numbers[1]), RosterStory.Added("吴平", Numbers[1]), $"{employment:N},张武,,,质量部,,,,,,",
            $"{Guid.CreateVersion7(story.People.App.Clock.Now):N},郑安,,,质量部,,,,,,", $",吴平,,{Numbers[2]},,,12345,,,,", $",吴平,,{Numbers[3]},,,,2027-01-01,,,"));

        Assert.Equal([null, RosterColumns.IdNumber, RosterColumns.Name, RosterColumns.Key, RosterColumns.Phone, RosterColumns.StartedOn], rows.Select(r => r.Column));
        Assert.Contains("第 2 行", rows[1].Answer, StringComparison.Ordinal);
    }

    /// <summary>The bench reads twenty thousand; here as many as show that portions follow one another and nothing is asked row by row.</summary>
    [Theory, BothDatabases]
    public async Task Many_rows_come_in_in_portions_and_their_progress_shows(DatabaseKind kind)
    {
        const int Rows = 2 * RosterWork.Portion + 7;
        await using var story = await RosterStory.StartAsync(kind);
        var clerk = await story.People.SignInAsync(await story.People.AppointAsync(await story.People.PersonAsync("李经办", Numbers[3]), story.Employer));
        var roster = (await story.UploadAsync(RosterStory.Csv(Enumerable.Range(0, Rows).Select(i => RosterStory.Added($"员工{i}", ImportLine.Number(i)))))).Value;
        Assert.Contains($"0 / {Rows:N0} 行", (await clerk.GetAsync($"/registry/rosters/{roster}")).Visible);
        await story.WorkAsync();
        Assert.Contains($"新增 {Rows} 人", (await clerk.GetAsync($"/registry/rosters/{roster}")).Visible);
        Assert.True((await story.DecideAsync(roster, RosterDecision.Confirm)).IsDone);

        await using var db = story.People.App.Database.Open();
        Assert.Equal(Rows, await db.Invitations.CountAsync(i => i.Status == InvitationStatus.Waiting, RosterStory.Cancel));
        Assert.Equal(Rows, await db.RosterRows.CountAsync(r => r.State == RosterRowState.Done, RosterStory.Cancel));
        Assert.Contains("等待本人确认", (await clerk.GetAsync("/registry/invitations")).Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task Another_employer_does_not_see_the_roster(DatabaseKind kind)
    {
        await using var story = await RosterStory.StartAsync(kind);
        var roster = await story.JudgedAsync(RosterStory.Added("张文", Numbers[0]));
        var other = await story.People.EmployerAsync("深圳测试软件有限公司");
        var stranger = await story.People.SignInAsync(await story.People.AppointAsync(await story.People.PersonAsync("陈一", Numbers[3]), other));
        await stranger.GetAsync($"/registry/rosters/{roster}", System.Net.HttpStatusCode.NotFound);
    }
}
