using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Tests.Demo;

/// <summary>What two provinces told from one seed must have in common: everything but random ids, passwords and certificate numbers.</summary>
internal static class ProvinceDigest
{
    public static async Task<string> OfAsync(XueshiDb db, CancellationToken ct)
    {
        var people = await db.People.Select(p => $"{p.Name}|{p.BornOn}|{p.Sex}|{p.IdentityLevel}|{p.Series}|{Convert.ToHexString(p.IdNumberIndex ?? Array.Empty<byte>())}").ToListAsync(ct);
        var organizations = await db.Organizations.Select(o => $"{o.Uscc}|{o.Name}|{o.Status}|{o.Jurisdiction!.Code}").ToListAsync(ct);
        var employments = await db.Employments.Select(e => $"{e.Person!.Name}|{e.Organization!.Uscc}|{e.Status}|{e.StartedOn}|{e.EndedOn}").ToListAsync(ct);
        var records = await db.LearningRecords.Select(r => $"{r.Person!.Name}|{r.CourseName}|{r.Year}|{r.Status}|{r.StartedOn}|{r.DeclaredHours}|{r.RecognizedHours}|{r.DecidedAt:O}").ToListAsync(ct);
        var accounts = await db.AnnualAccounts.Select(a => $"{a.Year}|{a.TotalHours}|{a.IsPassed}|{a.Sector}").ToListAsync(ct);
        var certificates = await db.Certificates.Select(c => $"{c.HolderName}|{c.Year}|{c.Status}|{c.IssuedAt:O}").ToListAsync(ct);
        var lines = new[] { people, organizations, employments, records, accounts, certificates }.SelectMany(list => list.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
