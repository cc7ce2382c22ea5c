using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Text;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Check;

/// <summary>What anyone may learn of a certificate: everything it prints, and whether it still holds.</summary>
/// <param name="SuccessorNumber">Where it was corrected: the number that stands now.</param>
public sealed record CheckedCertificate(CertificateContent Content, CertificateStatus Status, DateTime? StatusChangedAt, string? SuccessorNumber);

/// <summary>
/// 证书查验, without sign-in: by number and name, or by the address in the QR code. A wrong name, a wrong code and an unknown number get the same
/// answer; so many checks an hour from one network, then 429 with the time to wait (CE-03).
/// </summary>
public sealed class CheckCertificateHandler(XueshiDb db, RateLimit limit, CheckLimit most, IClock clock)
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "certificates.not-found", "未找到：证书编号与姓名（或二维码）不相符，请与证书核对后重试。");

    public Task<Outcome<CheckedCertificate>> ByNameAsync(string? number, string? name, string origin, CancellationToken ct) =>
        FindAsync(number, certificate => Plain(certificate.HolderName) == Plain(name), origin, ct);

    public Task<Outcome<CheckedCertificate>> ByTokenAsync(string? number, string? token, string origin, CancellationToken ct) =>
        FindAsync(number, certificate => VerificationToken.TryParse(certificate.Token, out var own) && VerificationToken.TryParse(token, out var given) && own.Matches(given), origin, ct);

    private async Task<Outcome<CheckedCertificate>> FindAsync(string? number, Func<CeCertificate, bool> isMeant, string origin, CancellationToken ct)
    {
        if (await limit.TakeAsync("certificate-check", origin, most.PerHour, TimeSpan.FromHours(1), ct) is { } wait)
            return new Refusal(RefusalKind.TooMany, "certificates.too-many-checks", $"查验次数过多，请在 {Math.Ceiling(wait.TotalMinutes)} 分钟后再试。");

        var compact = CertificateNumber.TryParse(number, clock.Today.Year, out var parsed) ? parsed.Compact : "";
        var certificate = await db.Set<CeCertificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == compact, ct);
        if (certificate is null || !isMeant(certificate)) return NotFound;
        var successor = certificate.Status != CertificateStatus.Superseded ? null
            : await db.Set<CeCertificate>().Where(c => c.ReplacesId == certificate.Id).Select(c => c.Number).FirstOrDefaultAsync(ct);
        return new CheckedCertificate(
            CertificateContentJson.Read(certificate.Content), certificate.Status, certificate.StatusChangedAt,
            successor is null ? null : CertificateNumber.FromCompact(successor).ToString());
    }

    private static string Plain(string? name) => string.Concat(FullWidth.Fold(name ?? "").Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>How many checks an hour one network may make (<c>Xueshi:ChecksPerHour</c>).</summary>
public sealed record CheckLimit(int PerHour);
