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
    /// <param name="account">With its entries.</param>
    /// <param name="notes">Remarks to print, such as which number this one replaces.</param>
    public async Task<CeCertificate> WriteAsync(AnnualAccount account, Guid? replaces, IReadOnlyList<string> notes, DateTime now, CancellationToken ct)
    {
        var (person, employer) = await HolderAsync(account.PersonId, ct);
        var requirement = policy.Requirement(account.Year, account.Sector);
        var computed = YearAccount.Compute(account.Entries.ConvertAll(e => e.ToLine()), requirement);
        var number = CertificateNumber.Draw(account.Year);
        var token = VerificationToken.Draw();
        var id = vault.Open(person);
        var content = new CertificateContent
        {
            Number = number,
            HolderName = person.Name,
            IdTypeName = person.IdType.Name(),
            MaskedIdNumber = id?.PublicMasked ?? "—",
            EmployerName = employer ?? "—",
            TitleSeries = account.Series ?? person.Series ?? "—",
            Year = account.Year,
            Unit = requirement.UnitName,
            Categories = [.. CategoryName.All.Select(category => Printed(computed[category]))],
            TotalRequired = requirement.Total,
            TotalDone = computed.Recognized,
            Items = await ItemsAsync(account, ct),
            Notes = [.. notes],
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
            Status = CertificateStatus.Valid,
            IssuedAt = now,
            ReplacesId = replaces,
        };
    }

    private static CertificateCategory Printed(CategoryAccount account) =>
        new(account.Category, account.Rule.IsOffered ? account.Required : null, account.Recognized, account.Items);

    private async Task<(Person Person, string? Employer)> HolderAsync(Guid personId, CancellationToken ct)
    {
        var employments = db.Set<Employment>();
        var holder = await db.Set<Person>().AsNoTracking().Where(p => p.Id == personId)
            .Select(p => new
            {
                Person = p,
                Employer = employments.Where(e => e.PersonId == p.Id && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending))
                    .Select(e => e.Organization!.Name).FirstOrDefault(),
            })
            .SingleAsync(ct);
        return (holder.Person, holder.Employer);
    }

    private async Task<List<CertificateItem>> ItemsAsync(AnnualAccount account, CancellationToken ct)
    {
        var live = account.Entries.Where(e => e.ReversesId is null && !account.Entries.Exists(other => other.ReversesId == e.Id)).ToList();
        var told = await sources.DescribeAsync([.. live.Select(e => e.SourceId).Distinct()], ct);
        return
        [
            .. live.OrderBy(e => e.Category).ThenBy(e => e.PostedAt).ThenBy(e => e.Id)
                .Select(e => (Entry: e, Source: told[e.SourceId]))
                .Select(item => new CertificateItem(
                    item.Source.Title, item.Entry.Category, item.Entry.Hours, item.Source.Institution, item.Source.StartedOn, item.Source.EndedOn)),
        ];
    }
}
