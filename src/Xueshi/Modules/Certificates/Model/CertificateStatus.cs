namespace Xueshi.Modules.Certificates.Model;

public enum CertificateStatus
{
    /// <summary>有效</summary>
    Valid = 1,

    /// <summary>已更正: a corrected one replaced it.</summary>
    Superseded = 2,

    /// <summary>已撤销</summary>
    Revoked = 3,
}
