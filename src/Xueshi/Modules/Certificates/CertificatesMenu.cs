using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Certificates;

public sealed class CertificatesMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Actor actor)
    {
        if (actor.May(CertificatesPermissions.Own)) yield return new("个人业务", 130, "继续教育证书打印", "/certificates", "certificate");
        if (actor.May(CertificatesPermissions.Staff)) yield return new("认定业务", 230, "本单位人员证书", "/certificates/staff", "certificate");
        if (actor.May(CertificatesPermissions.Jurisdiction)) yield return new("认定业务", 230, "辖区人员证书", "/certificates/jurisdiction", "certificate");
    }
}
