using Xueshi.Modules.Certificates.Model;

namespace Xueshi.Modules.Certificates.Check;

/// <summary>What anyone may learn of a certificate: everything it prints, and whether it still holds.</summary>
/// <param name="StatusChangedAt">UTC; null while it is valid.</param>
/// <param name="Standing">已更正: the number that stands now; null when that one was revoked in turn.</param>
public sealed record CheckedCertificate(CertificateContent Content, CertificateStatus Status, DateTime? StatusChangedAt, CertificateNumber? Standing);
