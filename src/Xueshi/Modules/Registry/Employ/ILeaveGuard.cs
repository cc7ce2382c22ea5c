namespace Xueshi.Modules.Registry.Employ;

/// <summary>Asked, inside the unit of work, before people leave an employer: whom it cannot do without stays until somebody else is there.</summary>
public interface ILeaveGuard
{
    /// <param name="leaving">Asked about together, so that a roster of many does not ask one by one.</param>
    /// <returns>Those of them who may not leave yet.</returns>
    Task<IReadOnlySet<Guid>> NeededAsync(Guid organizationId, IReadOnlyCollection<Guid> leaving, CancellationToken ct);
}
