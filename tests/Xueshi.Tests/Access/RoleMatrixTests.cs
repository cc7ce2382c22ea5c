using System.Reflection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Guards;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>docs/rules/administrator.md says of every role what it may do, and says it rightly.</summary>
public class RoleMatrixTests
{
    private static readonly List<string[]> Rows = [.. File.ReadLines(Repository.PathOf("docs/rules/administrator.md")).Where(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    [Fact]
    [Trait("Requirement", "AZ-01")]
    public void The_matrix_in_the_rules_is_the_one_in_the_code()
    {
        var headings = Rows[0][1..];
        Assert.Equal(Enum.GetValues<Role>().Select(Roles.Name).Order(), headings.Order());
        var written = (from row in Rows.Where(row => row[0].StartsWith('`'))
                       from column in Enumerable.Range(0, headings.Length)
                       where row[column + 1].Length > 0
                       select $"{headings[column]} {row[0].Trim('`')} {row[column + 1]}").Order();
        var meant = (from role in Roles.Permissions
                     from permission in role.Value
                     select $"{role.Key.Name()} {permission} {(IsInEveryPart(role.Key, permission) ? '●' : '○')}").Order();
        Assert.Equal(meant, written);
    }

    /// <summary>A lookup keeps that somebody looked; nothing else can be done with this right.</summary>
    [Fact]
    [Trait("Requirement", "AZ-01")]
    public void Who_answers_questions_looks_and_decides_nothing()
    {
        var given = Roles.Permissions[Role.HelpDeskClerk].Except(["access.own-account", "registry.own-identity"]).ToList();
        Assert.Equal([RegistryPermissions.HelpDesk], given);
        Assert.Equal([typeof(LookUp)], typeof(LookUp).Assembly.GetTypes().Where(type => type.GetCustomAttribute<NeedsAttribute>()?.AnyOf.Contains(RegistryPermissions.HelpDesk) == true));
    }

    [Fact]
    [Trait("Requirement", "AZ-01")]
    public void The_roles_that_may_be_limited_are_the_ones_in_the_code()
    {
        foreach (var (limit, word) in new[] { (Limits.Departments, "部门"), (Limits.Jurisdiction, "辖区"), (Limits.Sector, "行业") })
            Assert.Equal(
                Enum.GetValues<Role>().Where(role => Roles.MayBeLimitedTo(role).HasFlag(limit)).Select(Roles.Name).Order(),
                Rows.Single(row => row[0] == word)[1].Split('、').Order());
    }

    private static bool IsInEveryPart(Role role, string permission) =>
        new[] { Limits.Departments, Limits.Jurisdiction, Limits.Sector }.Where(limit => Roles.MayBeLimitedTo(role).HasFlag(limit)).All(limit => !Roles.OnlyInFull[limit].Contains(permission));
}
