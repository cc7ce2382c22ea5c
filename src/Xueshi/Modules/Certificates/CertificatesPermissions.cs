namespace Xueshi.Modules.Certificates;

/// <summary>What may be done with certificates; one line each. Also the names of the pages' policies.</summary>
public static class CertificatesPermissions
{
    /// <summary>打开、打印、下载范围内的证书：本人的、本单位人员的、辖区内的</summary>
    public const string View = "certificates.view";

    /// <summary>生成、打印本人证书</summary>
    public const string Own = "certificates.own";

    /// <summary>查看、打印本单位人员证书</summary>
    public const string Staff = "certificates.staff";

    /// <summary>为本单位人员生成证书</summary>
    public const string IssueStaff = "certificates.issue-staff";

    /// <summary>查看辖区证书</summary>
    public const string Jurisdiction = "certificates.jurisdiction";
}
