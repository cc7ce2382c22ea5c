using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Security;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>Nobody decides on their own matter, and who keeps the system does not decide in it.</summary>
public class RoleRulesTests
{
    [Fact]
    [Trait("Requirement", "AZ-05")]
    public void Who_keeps_the_system_holds_no_permission_to_decide_in_it()
    {
        var keeper = Roles.Permissions[Role.PlatformAdministrator];
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Professional && !role.IsKeeper()))
        {
            Assert.True(Roles.AreDisjoint(Role.PlatformAdministrator, role) && Roles.AreDisjoint(role, Role.PlatformAdministrator));
            Assert.Equal(["access.own-account", "registry.own-identity"], keeper.Intersect(Roles.Permissions[role]).Order());
        }
    }

    [Fact]
    [Trait("Requirement", "AZ-05")]
    public void System_security_and_audit_administrators_are_three_people_and_decide_nothing()
    {
        Role[] keepers = [Role.PlatformAdministrator, Role.SecurityAdministrator, Role.Auditor];
        foreach (var one in keepers)
            foreach (var other in Enum.GetValues<Role>().Where(other => other != one && other != Role.Professional))
                Assert.True(Roles.AreDisjoint(one, other) && Roles.AreDisjoint(other, one), $"{one} and {other}");
        Assert.All(keepers, keeper => Assert.DoesNotContain(Roles.Permissions[keeper].Except(["registry.own-identity"]), permission => !permission.StartsWith("access.", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Requirement", "AZ-05")]
    public void Who_recognizes_for_an_authority_does_not_inspect_for_an_HR_department()
    {
        foreach (var authority in new[] { Role.AuthorityOfficer, Role.AuthorityLead })
            foreach (var inspector in new[] { Role.HrssOfficer, Role.HrssLead }) Assert.True(Roles.AreDisjoint(authority, inspector) && Roles.AreDisjoint(inspector, authority));
        Assert.False(Roles.AreDisjoint(Role.EmployerAdministrator, Role.HoursRecognizer));
    }

    [Fact]
    [Trait("Requirement", "AZ-05")]
    public void A_right_for_a_part_carries_nothing_that_can_only_be_done_in_full()
    {
        foreach (var (limit, only) in Roles.OnlyInFull)
            foreach (var role in Roles.Permissions.Keys) Assert.Empty(Roles.PermissionsOf(role, limit).Intersect(only));
        Assert.Equal(Roles.Permissions[Role.PeopleConfirmer].Except(["registry.rosters"]).Order(), Roles.PermissionsOf(Role.PeopleConfirmer, Limits.Departments).Order());
    }

    [Fact]
    [Trait("Requirement", "AZ-05")]
    public void Everybody_may_learn_whatever_else_they_are() =>
        Assert.DoesNotContain(Enum.GetValues<Role>(), role => Roles.AreDisjoint(Role.Professional, role) || Roles.AreDisjoint(role, Role.Professional));

    [Fact]
    [Trait("Requirement", "AZ-05")]
    public void Nobody_declares_and_recognizes_in_the_same_role() =>
        Assert.DoesNotContain(Roles.Permissions.Values, granted => granted.Contains(HoursPermissions.Declare) && granted.Contains(HoursPermissions.Recognize));

    [Theory]
    [Trait("Requirement", "AZ-05")]
    [InlineData(Role.EmployerAdministrator)]
    [InlineData(Role.HrssOfficer)]
    [InlineData(Role.AuthorityOfficer)]
    public void No_reviewer_decides_on_a_record_of_their_own(Role role)
    {
        var (person, now) = (Guid.CreateVersion7(), new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc));
        var reviewer = new Actor(Guid.CreateVersion7(), person, "王经办", new ActingFor(Guid.CreateVersion7(), "荔湾设计院", role.Name(), "/44/", null), Roles.Permissions[role], "");
        foreach (var decide in new Func<LearningRecord, object?>[]
                 {
                     record => record.Approve(CreditHours.Of(6), "核减", reviewer, now), record => record.Return("补", reviewer, now), record => record.Reject("否", reviewer, now),
                 })
        {
            var record = new LearningRecord
            {
                Id = Guid.CreateVersion7(), PersonId = person, Year = new CeYear(2026), Category = SubjectCategory.Elective, CourseName = "课程", FormCode = "online",
                StartedOn = new DateOnly(2026, 5, 4), EndedOn = new DateOnly(2026, 5, 4), DeclaredHours = CreditHours.Of(6), InstitutionName = "机构",
                Source = RecordSource.Declared, Status = LearningRecordStatus.Draft, CreatedAt = now,
            };
            Assert.Null(record.Submit(reviewer.OrganizationId, now));
            Assert.Same(HoursRefusals.OwnRecord, decide(record));
            Assert.Equal(LearningRecordStatus.Submitted, record.Status);
        }
    }
}
