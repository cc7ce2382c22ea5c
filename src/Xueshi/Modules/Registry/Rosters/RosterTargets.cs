using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>
/// Whom the rows of a portion are about, among the employer's own people and invitations; nobody else is looked at, so that a roster tells nothing about
/// people elsewhere (ID-05).
/// </summary>
internal sealed class RosterTargets
{
    private readonly Dictionary<Guid, Employment> _employments;
    private readonly Dictionary<string, Employment> _byNumber;
    private readonly Dictionary<Guid, Invitation> _invitations;
    private readonly Dictionary<string, Invitation> _invitedByNumber;

    private RosterTargets(List<Employment> employments, List<Invitation> invitations)
    {
        _employments = employments.ToDictionary(e => e.Id);
        // A request is a mere claim on its number; whoever holds an employment stands before it.
        _byNumber = employments.Where(e => e.Person!.IdNumberIndex is not null).OrderBy(e => e.Status == BindingStatus.PendingEmployer)
            .DistinctBy(e => Convert.ToHexString(e.Person!.IdNumberIndex!)).ToDictionary(e => Convert.ToHexString(e.Person!.IdNumberIndex!));
        _invitations = invitations.ToDictionary(i => i.Id);
        _invitedByNumber = invitations.ToDictionary(i => Convert.ToHexString(i.IdNumberIndex));
    }

    /// <summary>At most four statements, whatever the number of rows: by number and by key apart, since each has an index of its own.</summary>
    public static async Task<RosterTargets> FindAsync(XueshiDb db, Guid organization, IReadOnlyList<RosterRow> rows, bool isTracked, CancellationToken ct)
    {
        var keys = rows.Where(r => r.TargetId is not null).Select(r => r.TargetId!.Value).ToList();
        var numbers = rows.Where(r => r.IdNumberIndex is not null).Select(r => r.IdNumberIndex!).ToList();
        var employments = db.Employments.Include(e => e.Person).Include(e => e.Organization).Where(e => e.OrganizationId == organization
            && (e.Status == BindingStatus.PendingEmployer || e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending));
        var invitations = db.Invitations.Where(i => i.OrganizationId == organization && i.Status == InvitationStatus.Waiting);
        if (!isTracked) (employments, invitations) = (employments.AsNoTracking(), invitations.AsNoTracking());
        var (present, invited) = (new List<Employment>(), new List<Invitation>());
        if (keys.Count > 0)
        {
            present.AddRange(await employments.Where(e => keys.Contains(e.Id)).ToListAsync(ct));
            invited.AddRange(await invitations.Where(i => keys.Contains(i.Id)).ToListAsync(ct));
        }
        if (numbers.Count > 0)
        {
            present.AddRange(await employments.Where(e => numbers.Contains(e.Person!.IdNumberIndex!)).ToListAsync(ct));
            invited.AddRange(await invitations.Where(i => numbers.Contains(i.IdNumberIndex)).ToListAsync(ct));
        }
        return new([.. present.DistinctBy(e => e.Id)], [.. invited.DistinctBy(i => i.Id)]);
    }

    public Employment? EmploymentOf(RosterRow row) =>
        row.IdNumberIndex is { } number ? _byNumber.GetValueOrDefault(Convert.ToHexString(number)) : _employments.GetValueOrDefault(row.TargetId ?? Guid.Empty);

    public Invitation? InvitationOf(RosterRow row) =>
        row.IdNumberIndex is { } number ? _invitedByNumber.GetValueOrDefault(Convert.ToHexString(number)) : _invitations.GetValueOrDefault(row.TargetId ?? Guid.Empty);
}
