using System.Collections.Concurrent;
using System.Reflection;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Work;

/// <summary>
/// The permission that a command asks of its actor, whichever way it comes; any one of several is enough. <see cref="UnitOfWork"/> refuses who has none of
/// them as if nothing were there (AZ-02). Every command has this mark or <see cref="OpenAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(params string[] anyOf) : Attribute
{
    public IReadOnlyList<string> AnyOf => anyOf;
}

/// <summary>A command that asks for no permission.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenAttribute(string because) : Attribute
{
    /// <summary>What keeps it from being misused.</summary>
    public string Because => because;
}

/// <summary>
/// A command that only somebody carries out who has shown within five minutes that it is they (SE-03). <see cref="UnitOfWork"/> refuses everybody else.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReauthenticatedAttribute : Attribute;

internal static class CommandPermissions
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>?> Needed = new();

    private static readonly ConcurrentDictionary<Type, bool> Reauthenticated = new();

    public static bool MustReauthenticateFor(this Actor actor, ICommand command, DateTime now) =>
        Reauthenticated.GetOrAdd(command.GetType(), static type => type.IsDefined(typeof(ReauthenticatedAttribute), false)) && !actor.IsReauthenticated(now);

    /// <summary>Null when the actor may.</summary>
    public static Refusal? RefuseCommand(this Actor actor, ICommand command)
    {
        var needed = Needed.GetOrAdd(command.GetType(), static type => type.GetCustomAttribute<NeedsAttribute>()?.AnyOf);
        if (needed is null) return null;
        if (!needed.Any(actor.May)) return Refusal.NotFound;
        return actor.Organization?.Suspension is { } suspension && !needed.Any(suspension.Spared.Contains) ? Suspended(suspension) : null;
    }

    private static Refusal Suspended(Suspension suspension) => new(RefusalKind.NotAllowed, "organization-suspended", $"本单位已暂停，恢复之前只能查看，不能办理。原因：{suspension.Reason}");
}
