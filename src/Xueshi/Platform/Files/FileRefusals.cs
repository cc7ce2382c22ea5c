using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files;

/// <summary>Why a proof was not accepted, in words its owner can act on.</summary>
public static class FileRefusals
{
    private const string Basis = "GB/T 22239-2019 8.1.4.5";

    public static Refusal Empty { get; } = Of("file.empty", "文件是空的，请重新选择文件。");

    public static Refusal Kind { get; } = Of("file.kind", "只接受 PDF、JPG 或 PNG 文件。");

    public static Refusal Disguised { get; } = Of("file.disguised", "文件内容与扩展名不符，请用正确的格式另存后再上传。");

    public static Refusal Name { get; } = Of("file.name", "文件名无效，请改用不超过 120 个字的普通文件名。");

    public static Refusal ImageBroken { get; } = Of("file.image-broken", "图片不完整或已损坏，请重新拍照或扫描后上传。");

    public static Refusal ImageGrown { get; } = Of("file.image-grown", "图片处理后过大，请降低分辨率或另存为 JPG 后再上传。");

    public static Refusal PdfBroken { get; } = Of("file.pdf-broken", "PDF 不完整或已损坏，请重新导出后上传。");

    public static Refusal PdfTrailing { get; } = Of("file.pdf-trailing", "PDF 末尾附有其他内容，请重新导出（打印为 PDF）后上传。");

    public static Refusal PdfEncrypted { get; } = Of("file.pdf-encrypted", "PDF 已加密或设有密码，请取消加密后再上传。");

    public static Refusal PdfTooComplex { get; } = Of("file.pdf-too-complex", "PDF 结构过于复杂，请重新导出（打印为 PDF）后上传。");

    public static Refusal TooSlow { get; } = Of("file.too-slow", "文件处理超时，请重新导出或压缩后再上传。");

    public static Refusal TooLarge(long maxBytes) =>
        Of("file.too-large", $"文件超过 {maxBytes / (1024 * 1024)} MB，请压缩后再上传。");

    public static Refusal TooManyPixels(long maxPixels) =>
        Of("file.too-many-pixels", $"图片超过 {maxPixels / 10_000} 万像素，请缩小后再上传。");

    public static Refusal TooManyPages(int maxPages) =>
        Of("file.too-many-pages", $"PDF 超过 {maxPages} 页，请只上传证明所在的页。");

    public static Refusal PdfActive(string feature) =>
        Of("file.pdf-active", $"PDF 含有{feature}，为保护审核人员不予接收；请打印为 PDF 后再上传。");

    public static Refusal QuotaSpent(long maxBytes) =>
        Of("file.quota", $"您保存的文件合计已达 {maxBytes / (1024 * 1024)} MB 上限，请先删除不需要的草稿附件。");

    /// <param name="field">The input property of the form.</param>
    public static Refusal TooMany(string field, int most) => Refusal.Invalid(field, "file.too-many", $"最多附 {most} 个文件，请先移除不需要的。");

    private static Refusal Of(string code, string message) => Refusal.Invalid("File", code, message, Basis);
}
