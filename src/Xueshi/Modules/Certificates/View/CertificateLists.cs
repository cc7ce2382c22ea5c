using Xueshi.Platform.Security;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Certificates.View;

/// <summary>The list from which an actor comes to a certificate, and to which the page leads back.</summary>
public static class CertificateLists
{
    public static Crumb For(Actor actor) => actor switch
    {
        { Organization: null } => new("继续教育证书打印", "/certificates"),
        _ when actor.May(CertificatesPermissions.Staff) => new("本单位人员证书", "/certificates/staff"),
        _ => new("辖区人员证书", "/certificates/jurisdiction"),
    };
}
