using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Certificates;

/// <summary>The tables of certificates.</summary>
public static class CertificatesData
{
    extension(XueshiDb db)
    {
        public DbSet<CeCertificate> Certificates => db.Set<CeCertificate>();
    }
}
