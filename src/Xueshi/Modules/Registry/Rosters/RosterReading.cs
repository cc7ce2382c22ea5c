using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>A page of the list of rosters.</summary>
public sealed record RosterList(IReadOnlyList<RosterLine> Rosters, long Total, string? Next, string? Previous);

public sealed record RosterLine(Guid Id, string FileName, DateTime UploadedAt, string UploadedByName, int Rows, RosterStatus Status);

/// <summary>One roster with a page of its rows.</summary>
/// <param name="Counts">Rows by state.</param>
/// <param name="Actions">Rows that can be or were carried out, by what they ask for.</param>
/// <param name="Total">Rows that the filter lets through.</param>
public sealed record RosterView(
    Roster Roster, IReadOnlyDictionary<RosterRowState, int> Counts, IReadOnlyDictionary<RosterAction, int> Actions, RosterRowState? Filter,
    IReadOnlyList<RosterRowLine> Rows, long Total, string? Next, string? Previous)
{
    public int Count(RosterRowState state) => Counts.GetValueOrDefault(state);

    public int Count(RosterAction action) => Actions.GetValueOrDefault(action);
}

/// <summary>A row as the employer sees it; the ID number masked.</summary>
public sealed record RosterRowLine(
    int Number, string Name, string IdNumber, string? Department, string? Job, RosterAction? Action, RosterRowState State, string Answer, string? Column, string? Value);

/// <summary>Somebody on a roster who has not agreed yet.</summary>
public sealed record InvitationLine(
    Guid Id, string Name, string IdNumber, string? Department, string? Job, DateOnly StartedOn, bool HasPhone, DateTime InvitedAt, DateTime? LinkIssuedAt);

/// <summary>A page of those who have not agreed yet.</summary>
public sealed record InvitationList(IReadOnlyList<InvitationLine> Rows, long Total, string? Next, string? Previous);

/// <summary>Reads rosters and invitations for their pages.</summary>
public sealed class RosterReading(XueshiDb db, FieldCipher cipher)
{
    private const int Shown = 30;

    public async Task<RosterList> ListAsync(Actor actor, Guid? after, Guid? before, CancellationToken ct)
    {
        var all = db.Rosters.AsNoTracking().OnDeskOf(actor);
        var total = await all.LongCountAsync(ct);
        var page = before is { } newer ? all.Where(r => r.Id > newer).OrderBy(r => r.Id) : (after is { } older ? all.Where(r => r.Id < older) : all).OrderByDescending(r => r.Id);
        var found = await page.Take(Shown + 1).Select(r => new RosterLine(r.Id, r.FileName, r.UploadedAt, r.UploadedByName, r.Rows, r.Status)).ToListAsync(ct);
        var (shown, next, previous) = KeyPage.Cut(found, Shown, after is not null, before is not null, line => line.Id.ToString());
        return new(shown, total, next, previous);
    }

    /// <summary>Null when there is no such roster for this actor.</summary>
    public async Task<RosterView?> OneAsync(Guid id, Actor actor, RosterRowState? filter, int? after, int? before, CancellationToken ct)
    {
        if (await db.Rosters.AsNoTracking().OnDeskOf(actor).FirstOrDefaultAsync(r => r.Id == id, ct) is not { } roster) return null;
        var groups = await db.RosterRows.Where(r => r.RosterId == id).GroupBy(r => new { r.State, r.Action }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var counts = groups.GroupBy(g => g.Key.State).ToDictionary(g => g.Key, g => g.Sum(each => each.Count));
        var actions = groups.Where(g => g.Key is { State: RosterRowState.Ready or RosterRowState.Done, Action: not null })
            .GroupBy(g => g.Key.Action!.Value).ToDictionary(g => g.Key, g => g.Sum(each => each.Count));
        var rows = db.RosterRows.AsNoTracking().Where(r => r.RosterId == id && (filter == null || r.State == filter));
        var page = before is { } lower ? rows.Where(r => r.Number < lower).OrderByDescending(r => r.Number) : rows.Where(r => r.Number > (after ?? 0)).OrderBy(r => r.Number);
        var found = await page.Take(Shown + 1).ToListAsync(ct);
        var (shown, next, previous) = KeyPage.Cut(found, Shown, after is not null, before is not null, row => row.Number.ToString(CultureInfo.InvariantCulture));
        var total = filter is { } state ? counts.GetValueOrDefault(state) : counts.Values.Sum();
        return new(roster, counts, actions, filter, [.. shown.Select(Line)], total, next, previous);
    }

    public async Task<InvitationList> InvitationsAsync(Actor actor, string? name, Guid? after, Guid? before, CancellationToken ct)
    {
        var all = db.Invitations.AsNoTracking().OnDeskOf(actor).Where(i => i.Status == InvitationStatus.Waiting && (name == null || i.Name.Contains(name)));
        var total = await all.LongCountAsync(ct);
        var page = before is { } newer ? all.Where(i => i.Id > newer).OrderBy(i => i.Id) : (after is { } older ? all.Where(i => i.Id < older) : all).OrderByDescending(i => i.Id);
        var found = await page.Take(Shown + 1).ToListAsync(ct);
        var (shown, next, previous) = KeyPage.Cut(found, Shown, after is not null, before is not null, row => row.Id.ToString());
        return new([.. shown.Select(Line)], total, next, previous);
    }

    private RosterRowLine Line(RosterRow row) =>
        new(row.Number, row.Name, Masked(row.IdNumber, row.Id), row.Department, row.Job, row.Action, row.State, row.Answer, row.Column, row.Value);

    private InvitationLine Line(Invitation row) => new(
        row.Id, row.Name, Masked(row.IdNumber, row.Id), row.Department, row.Job, row.StartedOn, row.Phone is not null, row.InvitedAt, row.TokenIssuedAt);

    private string Masked(byte[]? number, Guid id) => number is null ? "—" : Mask.Number(cipher.Decrypt(number, Invitation.IdNumberPlace, id));
}

/// <summary>How states look.</summary>
public static class RosterLook
{
    public static Tone Tone(this RosterStatus status) => status switch
    {
        RosterStatus.Checked => Ui.Parts.Tone.Info,
        RosterStatus.Imported => Ui.Parts.Tone.Success,
        RosterStatus.Undone or RosterStatus.Discarded => Ui.Parts.Tone.Neutral,
        _ => Ui.Parts.Tone.Warning,
    };

    public static Tone Tone(this RosterRowState state) => state switch
    {
        RosterRowState.Ready or RosterRowState.Done => Ui.Parts.Tone.Success,
        RosterRowState.Refused => Ui.Parts.Tone.Danger,
        RosterRowState.Kept => Ui.Parts.Tone.Warning,
        _ => Ui.Parts.Tone.Neutral,
    };

    public static RosterRowState? ReadState(string? text) =>
        Enum.GetValues<RosterRowState>().Where(s => s.ToString() == text).Select(s => (RosterRowState?)s).FirstOrDefault();
}
