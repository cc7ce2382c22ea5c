using System.Reflection;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Work;
using Xunit;

namespace Xueshi.Tests.Guards;

public class CommandPermissionTests
{
    private static readonly List<Type> Commands = [.. typeof(ICommand).Assembly.GetTypes().Where(type => type.IsClass && typeof(ICommand).IsAssignableFrom(type))];

    [Fact, Trait("Requirement", "AZ-01")]
    public void Every_command_says_which_permission_it_needs_or_why_none()
    {
        Assert.True(Commands.Count > 30);
        Assert.All(Commands, command => Assert.True(
            command.GetCustomAttribute<NeedsAttribute>() is { AnyOf.Count: > 0 } ^ command.GetCustomAttribute<OpenAttribute>() is { Because.Length: > 0 }, command.FullName));
    }

    [Fact]
    public void What_commands_need_some_role_has()
    {
        var held = Roles.Permissions.SelectMany(role => role.Value).ToHashSet();
        Assert.All(Commands.SelectMany(command => command.GetCustomAttribute<NeedsAttribute>()?.AnyOf ?? []), permission => Assert.Contains(permission, held));
    }
}
