using Xueshi.Modules.Certificates.Model;
using Xueshi.Platform.Files.Pdf;

namespace Xueshi.Modules.Certificates.Print;

/// <summary>One item with its long names already broken into lines, and so with a known height.</summary>
internal sealed record ItemRow(int Number, CertificateItem Item, IReadOnlyList<string> Course, IReadOnlyList<string> Institution)
{
    public const float Leading = 10.5f;
    private const float Padding = 6.5f;

    public float Height => Math.Max(Course.Count, Institution.Count) * Leading + Padding;

    public static ItemRow Of(int number, CertificateItem item) => new(
        number,
        item,
        TextWrap.Lines(item.Course, CertificateSheet.Small, ItemTable.CourseWidth),
        TextWrap.Lines(item.Institution, CertificateSheet.Small, ItemTable.InstitutionWidth));
}
