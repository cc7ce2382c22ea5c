using Xueshi.Modules.Certificates.Model;
using Xueshi.Ui.Parts;

namespace Xueshi.Modules.Certificates.View;

/// <summary>The words and tones of a certificate's state.</summary>
public static class CertificateStatusName
{
    public static string Name(this CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "有效",
        CertificateStatus.Superseded => "已更正",
        CertificateStatus.Revoked => "已撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Tone Tone(this CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => Ui.Parts.Tone.Success,
        CertificateStatus.Superseded => Ui.Parts.Tone.Warning,
        _ => Ui.Parts.Tone.Danger,
    };
}
