using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Staff;

/// <summary>What is asked of the list of an employer's people.</summary>
/// <param name="Name">Part of the name; null for everybody.</param>
/// <param name="Status">One state; null for those who are there now.</param>
/// <param name="Department">Exactly; null for all.</param>
/// <param name="Series">A 专业系列 by name, its specialties included; null for all.</param>
/// <param name="JoinedFrom">First day with the employer not before this.</param>
/// <param name="JoinedTo">First day with the employer not after this.</param>
public sealed record StaffFilter(
    string? Name, BindingStatus? Status, string? Department, string? Series, DateOnly? JoinedFrom, DateOnly? JoinedTo, Guid? After, Guid? Before);

/// <summary>A page of 人员, the latest first.</summary>
/// <param name="Total">Of all pages.</param>
public sealed record StaffList(IReadOnlyList<StaffLine> Rows, int Total, string? Next, string? Previous);

/// <param name="Id">The employment.</param>
public sealed record StaffLine(
    Guid Id, Guid PersonId, string Name, string? Department, string? Job, string? Series, DateOnly? StartedOn, DateOnly? EndedOn, BindingStatus Status);

/// <summary>How many people the employer has in which state.</summary>
public sealed record StaffCounts(int Present, int Leaving, int Former, int Asking, int Invited);
