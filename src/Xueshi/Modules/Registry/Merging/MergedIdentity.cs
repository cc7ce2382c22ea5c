using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>Name and document of a merge, each from the one or the other; the absorbed one holds no number from then on, so that nothing is filed under it any more.</summary>
public sealed class MergedIdentity(XueshiDb db, IdNumberVault vault, IdentityChanging changing, IEnumerable<IIdentityChangeListener> listeners, JournalWriter journal)
{
    private const string How = "人员合并";

    /// <summary>What both are on record as; the absorbed one's becomes a former identity of the survivor, under which the help desk finds them.</summary>
    public (FormerIdentity Survivor, FormerIdentity Absorbed) Remember(Person survivor, Person absorbed, DateTime now) =>
        (vault.Remember(survivor, How, now), vault.Remember(absorbed, How, now, survivor.Id));

    public async Task<Refusal?> MergeAsync(MergeRun run, FormerIdentity survivorWas, FormerIdentity absorbedWas, CancellationToken ct)
    {
        var right = new RightIdentity(run.Merge.TookName ? absorbedWas.Name : null, run.Merge.TookNumber ? vault.Open(absorbedWas) : null);
        if (run.Merge.TookNumber && right.Number is null) return RegistryRefusals.NumberMissing;
        IdNumberVault.Empty(run.Absorbed);
        if (right is { Name: null, Number: null }) return null;
        if (await changing.ChangeAsync(run.Survivor, right, run.Actor, How, ct, survivorWas) is { } refusal) return refusal;
        if (right.Number is not null && absorbedWas.IdentityLevel > run.Survivor.IdentityLevel) run.Survivor.Prove(absorbedWas.IdentityLevel, absorbedWas.ProvenBy ?? IdentityProof.Office, run.Now);
        return null;
    }

    /// <summary>Both are on record again as they were, as far as nobody has proven a number of theirs meanwhile.</summary>
    public async Task UndoAsync(MergeRun run, CancellationToken ct)
    {
        var (survivorId, absorbedId) = (run.Merge.SurvivorWasId, run.Merge.AbsorbedWasId);
        var were = await db.FormerIdentities.Where(f => f.Id == survivorId || f.Id == absorbedId).ToDictionaryAsync(f => f.Id, ct);
        var absorbedWas = were[absorbedId];
        // Kept only where the survivor took something over.
        if (were.TryGetValue(survivorId, out var survivorWas)) await ReturnSurvivorAsync(run, survivorWas, absorbedWas, ct);
        if (absorbedWas.IdNumberIndex is not { } number) return;
        // The survivor may just have given it back, which the database does not know yet.
        var isProven = await db.People.AnyAsync(p => p.IdNumberIndex == number && p.IdentityLevel >= IdentityLevel.Vouched && p.Id != run.Absorbed.Id && p.Id != run.Survivor.Id, ct);
        if (isProven || CryptographicOperations.FixedTimeEquals(run.Survivor.IdNumberIndex, number) && run.Survivor.IdentityLevel >= IdentityLevel.Vouched && absorbedWas.IdentityLevel >= IdentityLevel.Vouched)
            run.Stays.Add("并入一方的证件号码（已由他人确认，仍为空）");
        else vault.Restore(run.Absorbed, absorbedWas);
    }

    private async Task ReturnSurvivorAsync(MergeRun run, FormerIdentity survivorWas, FormerIdentity absorbedWas, CancellationToken ct)
    {
        var survivor = run.Survivor;
        var isAsMerged = (!run.Merge.TookName || survivor.Name == absorbedWas.Name)
            && (!run.Merge.TookNumber || CryptographicOperations.FixedTimeEquals(survivor.IdNumberIndex, absorbedWas.IdNumberIndex));
        if (!isAsMerged)
        {
            run.Stays.Add("保留一方现在的姓名、证件（合并后又更正过）");
            return;
        }
        var former = vault.Remember(survivor, run.Why, run.Now);
        db.Add(former);
        if (run.Merge.TookNumber) vault.Restore(survivor, survivorWas);
        if (run.Merge.TookName) survivor.Name = survivorWas.Name;
        journal.Record(MergeChanges.IdentityReturned, run.Actor, survivor, survivor.Id, null, run.Why, run.Merge.Id);
        foreach (var listener in listeners) await listener.IdentityChangedAsync(survivor, former, run.Actor, run.Why, ct);
    }
}
