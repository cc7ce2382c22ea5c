using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Duplicates;

/// <summary>Puts a pair on the desk that was not found by the search, inside the caller's unit of work.</summary>
public sealed class DuplicatePairs(XueshiDb db)
{
    /// <summary>A pair that was decided already is left as it is.</summary>
    public async Task NoteAsync(Guid one, Guid other, DuplicateSigns sign, DateTime now, CancellationToken ct)
    {
        var (first, second) = one < other ? (one, other) : (other, one);
        var known = await db.Duplicates.FirstOrDefaultAsync(d => d.FirstId == first && d.SecondId == second, ct);
        if (known is null) db.Add(Duplicate.Of(first, second, sign, now));
        else if (known.Status == DuplicateStatus.Open) known.Add(sign);
    }

    /// <summary>Somebody asks to have a number that another has proven: perhaps they are one (ID-06).</summary>
    public async Task NoteAskedAsync(Correction correction, DateTime now, CancellationToken ct)
    {
        if (correction.IdNumberIndex is not { } number) return;
        var holder = await db.People.Where(p => p.IdNumberIndex == number && p.Id != correction.PersonId && p.IdentityLevel >= IdentityLevel.Vouched).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);
        if (holder is { } other) await NoteAsync(correction.PersonId, other, DuplicateSigns.AskedFor, now, ct);
    }
}
