using System.Text.Json.Serialization;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>
/// Everything a certificate prints, frozen when it is made: the page, the PDF and the public check page all show exactly this,
/// whatever later happens to the person, the employer or the account (广东省专业技术人员继续教育证书管理办法).
/// </summary>
public sealed record CertificateContent
{
    public const string ProvincialTitle = "广东省专业技术人员继续教育证书";
    public const string ProvincialAuthority = "广东省人力资源和社会保障厅";

    public string Title { get; init; } = ProvincialTitle;

    public required CertificateNumber Number { get; init; }

    public required string HolderName { get; init; }

    /// <summary>证件类型 in words: 居民身份证.</summary>
    public required string IdTypeName { get; init; }

    /// <summary>The document number with everything but its end already masked; the full number is never part of a certificate.</summary>
    public required string MaskedIdNumber { get; init; }

    public required string EmployerName { get; init; }

    /// <summary>专业系列 with its specialty: 工程技术（电子工程）.</summary>
    public required string TitleSeries { get; init; }

    public required CeYear Year { get; init; }

    /// <summary>学时 or 学分, as the requirement of the year says.</summary>
    public required string Unit { get; init; }

    /// <summary>公需, 专业, 选修, in this order.</summary>
    public required IReadOnlyList<CertificateCategory> Categories { get; init; }

    public required CreditHours TotalRequired { get; init; }

    public required CreditHours TotalDone { get; init; }

    /// <summary>门数 of all categories.</summary>
    [JsonIgnore]
    public int TotalItems => Categories.Sum(category => category.Items);

    /// <summary>In the order in which they are printed.</summary>
    public required IReadOnlyList<CertificateItem> Items { get; init; }

    /// <summary>年度认证情况.</summary>
    public string Verdict { get; init; } = "通过";

    /// <summary>Remarks under the items, one sentence each: which number this one replaces, how the public hours were earned.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public string IssuingAuthority { get; init; } = ProvincialAuthority;

    public string SupervisedBy { get; init; } = ProvincialAuthority + "监制";

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The address behind the QR code, with number and verification token.</summary>
    public required string VerificationUrl { get; init; }

    /// <summary>The host people are told to type themselves, because a forged code leads to a look-alike host.</summary>
    public required string VerificationHost { get; init; }

    /// <summary>Made in the demonstration environment: printed with a seal that says 测试 and proves nothing.</summary>
    public bool IsDemonstration { get; init; }
}
