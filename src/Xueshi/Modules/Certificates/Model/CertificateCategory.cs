using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>One of the three categories as printed.</summary>
/// <param name="Category">公需, 专业 or 选修.</param>
/// <param name="Required">Null when the sector does not have this category: 不设.</param>
/// <param name="Done">Recognized and counted, without a cap.</param>
/// <param name="Items">门数</param>
public sealed record CertificateCategory(SubjectCategory Category, CreditHours? Required, CreditHours Done, int Items)
{
    /// <summary>不设, a dash where only the total counts (health), or the number.</summary>
    public string RequiredInWords() => Required switch
    {
        null => "不设",
        { IsZero: true } => "—",
        { } hours => hours.ToString(),
    };
}
