using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Tests.Certificates;

/// <summary>A certificate of 2026 with as many items as a test asks for.</summary>
internal static class SampleCertificate
{
    private static readonly (string Course, SubjectCategory Category, string Institution)[] Courses =
    [
        ("人工智能赋能制造业高质量发展", SubjectCategory.Public, "广东省学习平台"),
        ("电子设计自动化（EDA）工具链在高可靠性集成电路封装测试中的应用与实践高级研修班（第三期）", SubjectCategory.Professional, "广东省电子学会继续教育与职业发展研究中心"),
        ("射频电路设计", SubjectCategory.Professional, "华南电子信息职业培训学院"),
        ("科技文献检索与写作", SubjectCategory.Elective, "广州示例电子科技有限公司"),
    ];

    public static CertificateContent With(int items) => new()
    {
        Number = CertificateNumber.Draw(new CeYear(2026)),
        HolderName = "陈人杰",
        IdTypeName = "居民身份证",
        MaskedIdNumber = "**************0011",
        EmployerName = "广州示例电子科技有限公司",
        TitleSeries = "工程技术（电子工程）",
        Year = new CeYear(2026),
        Unit = "学时",
        Categories =
        [
            new(SubjectCategory.Public, CreditHours.Of(30), CreditHours.Of(30), 1),
            new(SubjectCategory.Professional, CreditHours.Of(42), new CreditHours(4450), 2),
            new(SubjectCategory.Elective, CreditHours.Of(18), CreditHours.Of(18), 1),
        ],
        TotalRequired = CreditHours.Of(90),
        TotalDone = new CreditHours(9250),
        Items = [.. Enumerable.Range(0, items).Select(Item)],
        IssuedOn = new DateOnly(2026, 11, 23),
        VerificationUrl = "https://ce.example.gov.cn/c/44-2026-7Q4M0XZ9-K/0123456789ABCDEF",
        VerificationHost = "ce.example.gov.cn",
    };

    private static CertificateItem Item(int index)
    {
        var (course, category, institution) = Courses[index % Courses.Length];
        var start = new DateOnly(2026, 1, 5).AddDays(index * 2);
        return new CertificateItem(course, category, new CreditHours(600 + index % 3 * 50), institution, start, start.AddDays(1));
    }
}
