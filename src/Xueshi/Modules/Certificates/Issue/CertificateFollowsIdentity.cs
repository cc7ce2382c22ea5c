using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>A valid certificate that prints another name or document than its holder now has is corrected in the same transaction; the others stay as they are.</summary>
public sealed class CertificateFollowsIdentity(XueshiDb db, IdNumberVault vault, CertificateCorrecting correcting) : IIdentityChangeListener, IIdentityConsequence
{
    public async Task IdentityChangedAsync(Person person, FormerIdentity former, Actor actor, string why, CancellationToken ct)
    {
        var wrong = (await ValidAsync(person.Id, ct)).Where(c => Differs(c, person.Name, vault.Open(person))).ToDictionary(c => c.Year);
        if (wrong.Count == 0) return;
        var accounts = await db.AnnualAccounts.Include(a => a.Entries).Where(a => a.PersonId == person.Id).AsSplitQuery().ToListAsync(ct);
        foreach (var account in accounts.Where(a => wrong.ContainsKey(a.Year)))
            await correcting.FollowAsync(account, wrong[account.Year], actor, $"持证人的姓名或证件已更正（{why}）。", ct);
    }

    public async Task<IReadOnlyList<string>> ForetellAsync(Person person, RightIdentity right, CancellationToken ct) =>
    [
        .. from certificate in await ValidAsync(person.Id, ct)
           where Differs(certificate, right.Name ?? person.Name, right.Number ?? vault.Open(person))
           select $"{certificate.Year} 年度证书 {CertificateNumber.FromCompact(certificate.Number)} 与更正后的姓名、证件不符，将标为已更正，并以新证书替代。",
    ];

    private Task<List<CeCertificate>> ValidAsync(Guid personId, CancellationToken ct) =>
        db.Certificates.Where(c => c.PersonId == personId && c.Status == CertificateStatus.Valid).OrderBy(c => c.Year).ToListAsync(ct);

    private static bool Differs(CeCertificate certificate, string name, IdNumber? number)
    {
        var printed = CertificateContentJson.Read(certificate.Content);
        return (printed.HolderName, printed.IdTypeName, printed.MaskedIdNumber) != (name, number?.Type.Name() ?? printed.IdTypeName, number?.PublicMasked ?? "—");
    }
}
