using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Corrections;

/// <param name="IsNumberProven">The right number is proven to be another person's, so that it cannot be given to this one.</param>
/// <param name="Sentences">What an approval would bring about.</param>
public sealed record Foreseen(bool IsNumberProven, IReadOnlyList<string> Sentences);

/// <summary>What would follow from approving a request, told to the officer alone.</summary>
public sealed class CorrectionForesight(XueshiDb db, IdNumberVault vault, IEnumerable<IIdentityConsequence> consequences)
{
    /// <param name="correction">With its person.</param>
    public async Task<Foreseen> ForetellAsync(Correction correction, CancellationToken ct)
    {
        var (person, right) = (correction.Person!, new RightIdentity(correction.Name, vault.Open(correction)));
        var sentences = new List<string>();
        if (right.Name is not null) sentences.Add($"姓名登记为「{right.Name}」，现在的姓名记入曾用姓名。");
        if (right.Number is not null) sentences.Add("证件号码随即由您确认为本人所有；他人只是自己填写的同一号码将被清空。");
        foreach (var consequence in consequences) sentences.AddRange(await consequence.ForetellAsync(person, right, ct));
        var number = correction.IdNumberIndex;
        var isProven = number is not null && await db.People.AnyAsync(p => p.Id != person.Id && p.IdNumberIndex == number && p.IdentityLevel >= IdentityLevel.Vouched, ct);
        return new(isProven, sentences);
    }
}
