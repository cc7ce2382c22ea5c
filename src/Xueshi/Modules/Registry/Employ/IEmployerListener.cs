using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>Hears, inside the transaction, that people have left an employer, for another one or for none; open records and rights follow at once.</summary>
public interface IEmployerListener
{
    /// <param name="left">Asked about together, so that a roster of many does not ask one by one.</param>
    Task EmployerLeftAsync(IReadOnlyList<EmployerLeft> left, Actor actor, CancellationToken ct);
}

/// <param name="From">The organization left.</param>
/// <param name="To">The organization joined; null when there is none.</param>
/// <param name="ToName">Its name.</param>
/// <param name="IsLate">Had left before, for none; only what still waits there follows now.</param>
public sealed record EmployerLeft(Guid PersonId, Guid From, Guid? To, string? ToName, bool IsLate = false);
