using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>Writes down what a certificate prints, from the account as it stands, and makes the certificate of it.</summary>
public sealed class CertificateWriting(XueshiDb db, CePolicy policy, IEntrySources sources, IdNumberVault vault, PublicAddress address, DemoMode demo)
{
    /// <summary>Reads what the certificates of these accounts will print: two statements, however many there are.</summary>
    /// <param name="accounts">With their entries.</param>
    public async Task<PrintedMaterial> GatherAsync(IReadOnlyCollection<AnnualAccount> accounts, CancellationToken ct)
    {
        var ids = accounts.Select(a => a.PersonId).Distinct().ToList();
        var employments = db.Set<Employment>();
        var holders = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new PrintedHolder(p, employments.Where(e => e.PersonId == p.Id && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
                .Select(e => e.Organization!.Name).FirstOrDefault()))
            .ToListAsync(ct);
        var told = await sources.DescribeAsync([.. accounts.SelectMany(Live).Select(e => e.SourceId).Distinct()], ct);
        // A name corrected in this very unit of work is the one to print.
        return new(holders.ToDictionary(h => h.Person.Id, h => db.Set<Person>().Local.FindEntry(h.Person.Id) is { } changed ? h with { Person = changed.Entity } : h), told);
    }

    /// <param name="account">With its entries; one of those that <paramref name="material"/> was gathered for.</param>
    /// <param name="notes">Remarks to print, such as which number this one replaces.</param>
    public CeCertificate Write(AnnualAccount account, PrintedMaterial material, Guid? replaces, IReadOnlyList<string> notes, DateTime now)
    {
        var (person, employer) = material.Holders[account.PersonId];
        var requirement = policy.Requirement(account.Year, account.Sector);
        var computed = YearAccount.Of(account.Entries, requirement);
        // What a former sector had and this one does not offer stays in the ledger, but is no part of what is certified.
        var live = Live(account).Where(e => computed[e.Category].Rule.IsOffered).ToList();
        var items = ItemsOf(live, material.Sources, requirement);
        var number = CertificateNumber.Draw(account.Year);
        var token = VerificationToken.Draw();
        var content = new CertificateContent
        {
            Number = number,
            HolderName = person.Name,
            IdTypeName = person.IdType.Name(),
            MaskedIdNumber = vault.Open(person)?.PublicMasked ?? "—",
            EmployerName = employer ?? "—",
            TitleSeries = account.Series ?? person.Series ?? "—",
            Year = account.Year,
            Unit = requirement.UnitName,
            Categories = [.. CategoryName.All.Select(category => Printed(computed[category]))],
            TotalRequired = requirement.Total,
            TotalDone = computed.Recognized,
            Items = items,
            Notes = [.. notes, .. OriginOfPublicCredits(account.Sector, items)],
            IssuedOn = BeijingTime.DayOf(now),
            VerificationUrl = address.CheckOf(number.Compact, token.Value),
            VerificationHost = address.Host,
            IsDemonstration = demo.IsOn,
        };
        return new CeCertificate
        {
            Id = Guid.CreateVersion7(now),
            Number = number.Compact,
            Token = token.Value,
            PersonId = person.Id,
            HolderName = person.Name,
            Year = account.Year,
            Content = CertificateContentJson.Write(content),
            EntryIds = [.. live.Select(e => e.Id)],
            IssuedAt = now,
            ReplacesId = replaces,
        };
    }

    private static CertificateCategory Printed(CategoryAccount account) =>
        new(account.Category, account.Rule.IsOffered ? account.Required : null, account.Recognized, account.Items);

    private static IEnumerable<LedgerEntry> Live(AnnualAccount account)
    {
        var reversed = account.Entries.Select(e => e.ReversesId).OfType<Guid>().ToHashSet();
        return account.Entries.Where(e => e.ReversesId is null && !reversed.Contains(e.Id)).OrderBy(e => e.Category).ThenBy(e => e.PostedAt).ThenBy(e => e.Id);
    }

    private static List<CertificateItem> ItemsOf(List<LedgerEntry> live, IReadOnlyDictionary<Guid, EntrySource> sources, AnnualRequirement requirement) => live.ConvertAll(entry =>
    {
        var source = sources[entry.SourceId];
        return new CertificateItem(source.Title, entry.Category, requirement.InUnit(entry.Hours, entry.RuleVersion), source.Institution, source.StartedOn, source.EndedOn);
    });

    /// <summary>A review for 高级会计师 asks whether the public credits were earned by themselves, so accounting certificates say what they come from (财会〔2018〕10号).</summary>
    private static string[] OriginOfPublicCredits(Sector sector, List<CertificateItem> items)
    {
        if (sector != Sector.Accounting) return [];
        var titles = items.Where(i => i.Category == SubjectCategory.Public).Select(i => i.Course).Distinct().ToList();
        return titles.Count == 0 ? [] : [$"公需科目学分来源：{string.Join("、", titles)}。"];
    }
}
