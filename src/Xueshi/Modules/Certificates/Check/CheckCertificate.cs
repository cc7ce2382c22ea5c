using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Challenges;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Text;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates.Check;

/// <summary>
/// 证书查验, without sign-in: by number and name, or by the address in the QR code. A wrong name, a wrong code and an unknown number get the same
/// answer; so many checks an hour from one network, then 429 with the time to wait; by number and name one may go on with a challenge for each (CE-03).
/// </summary>
public sealed class CheckCertificateHandler(XueshiDb db, RateLimit limit, CheckLimit most, ChallengeDesk challenges, IClock clock)
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "certificates.not-found", "未找到：证书编号与姓名（或二维码）不相符，请与证书核对后重试。");

    /// <param name="answer">To the challenge of the page; asked for when the free checks are used up.</param>
    public async Task<Outcome<CheckedCertificate>> ByNameAsync(string? number, string? name, ChallengeAnswer answer, string origin, CancellationToken ct)
    {
        if (await TakeAsync(origin, ct) is { } wait && await challenges.RefuseAsync(ChallengePurposes.CertificateCheck, answer, origin, ct) is { } unsolved)
            return answer.Challenge is null ? TooMany(wait) : (List<Refusal>)[TooMany(wait), unsolved];
        return await FindAsync(number, certificate => Plain(certificate.HolderName) == Plain(name), ct);
    }

    public async Task<Outcome<CheckedCertificate>> ByTokenAsync(string? number, string? token, string origin, CancellationToken ct)
    {
        if (await TakeAsync(origin, ct) is { } wait) return TooMany(wait);
        return await FindAsync(number, certificate => VerificationToken.TryParse(certificate.Token, out var own) && VerificationToken.TryParse(token, out var given) && own.Matches(given), ct);
    }

    private Task<TimeSpan?> TakeAsync(string origin, CancellationToken ct) => limit.TakeAsync(ChallengePurposes.CertificateCheck, origin, most.PerHour, ChallengeDesk.Window, ct);

    private async Task<Outcome<CheckedCertificate>> FindAsync(string? number, Func<CeCertificate, bool> isMeant, CancellationToken ct)
    {
        // What is no number at all is looked for like one that nobody has, so that both take the same way.
        var compact = CertificateNumber.TryParse(number, clock.Today.Year, out var parsed) ? parsed.Compact : "";
        var certificate = await db.Set<CeCertificate>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == compact, ct);
        if (certificate is null || !isMeant(certificate)) return NotFound;
        var standing = certificate.Status == CertificateStatus.Superseded ? await StandingAsync(certificate, ct) : null;
        return new CheckedCertificate(CertificateContentJson.Read(certificate.Content), certificate.Status, certificate.StatusChangedAt, standing);
    }

    /// <summary>The number that stands now, however often it was corrected since; null when the last of them was revoked.</summary>
    private async Task<CertificateNumber?> StandingAsync(CeCertificate superseded, CancellationToken ct)
    {
        var people = db.Set<Person>();
        var number = await db.Set<CeCertificate>().Where(c => (c.PersonId == superseded.PersonId || people.Any(p => p.Id == superseded.PersonId && p.MergedIntoId == c.PersonId)) && c.Year == superseded.Year && c.Status == CertificateStatus.Valid)
            .Select(c => c.Number).FirstOrDefaultAsync(ct);
        return number is null ? null : CertificateNumber.FromCompact(number);
    }

    private static Refusal TooMany(TimeSpan wait) => new(
        RefusalKind.TooMany, "certificates.too-many-checks", $"同一网络一小时内查验次数过多，请在 {Math.Max(1, Math.Ceiling(wait.TotalMinutes))} 分钟后再试。") { RetryAfter = wait };

    private static string Plain(string? name) => string.Concat(FullWidth.Fold(name ?? "").Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>How many checks an hour one network may make (<c>Xueshi:ChecksPerHour</c>).</summary>
public sealed record CheckLimit(int PerHour);
