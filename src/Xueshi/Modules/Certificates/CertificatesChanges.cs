using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Certificates;

/// <summary>What this module records.</summary>
public static class CertificatesChanges
{
    private const string OnCertificate = "/certificates/{subject}";

    public static readonly ChangeKind Issued = new("certificates.issued", "生成 {year} 年度继续教育证书 {number}") { ToldAt = OnCertificate };
    public static readonly ChangeKind Superseded = new("certificates.superseded", "{year} 年度证书 {number} 已更正，改由 {successor} 证明") { ToldAt = OnCertificate };
    public static readonly ChangeKind Retired = new("certificates.retired", "{year} 年度证书 {number} 随重复登记合并，不再使用");
    public static readonly ChangeKind Revoked = new("certificates.revoked", "{year} 年度证书 {number} 已撤销：年度学时不再达标") { ToldAt = OnCertificate };
}
