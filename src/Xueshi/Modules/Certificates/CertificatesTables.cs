using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.PersonalData;

namespace Xueshi.Modules.Certificates;

/// <summary>What certificates keep about people.</summary>
public static class CertificatesTables
{
    public static readonly PersonalTable[] All =
    [
        PersonalTable.Of<CeCertificate>("certificates_certificates", (db, who) => db.Certificates.Where(c => c.PersonId == who.PersonId).OrderByDescending(c => c.Id)),
    ];
}
