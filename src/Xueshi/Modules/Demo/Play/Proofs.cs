using System.Text;
using SkiaSharp;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Files.Inspection;
using Xueshi.Platform.Files.Pdf;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Demo.Play;

/// <summary>证明材料 of the story: a few sheets drawn once, inspected once and kept once, under the name of everybody who shows one.</summary>
public sealed class Proofs
{
    private static readonly DateOnly DrawnOn = new(2018, 3, 1);

    private static readonly (string Name, string Title, string Body)[] Sheets =
    [
        ("结业证书.pdf", "结业证书", "学员按计划完成全部课程，考核合格，准予结业。"),
        ("学习证明.pdf", "学习证明", "兹证明学员参加本课程学习，出勤与考核均符合要求。"),
        ("学时证明.pdf", "学时证明", "学员已完成在线课程学习与测试，学时如申报所列。"),
        ("培训现场.png", "培训现场照片", "（演示图片：教室、投影与签到处）"),
        ("签到表.png", "培训签到表", "（演示图片：签到表第 1 页，已加盖单位公章）"),
    ];

    private readonly IReadOnlyList<InspectedFile> _inspected;
    private readonly byte[] _license;

    private Proofs(IReadOnlyList<InspectedFile> inspected, byte[] license) => (_inspected, _license) = (inspected, license);

    /// <summary>How many there are to choose from.</summary>
    public static int Count => Sheets.Length;

    public static async Task<Proofs> PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        var (inspection, store) = (services.GetRequiredService<FileInspection>(), services.GetRequiredService<IFileStore>());
        var inspected = new List<InspectedFile>();
        foreach (var (name, title, body) in Sheets)
        {
            var content = name.EndsWith(".pdf", StringComparison.Ordinal) ? Pdf(title, body) : Png(title, body);
            var file = (await inspection.InspectAsync(new MemoryStream(content), name, ct)).Value;
            await store.PutAsync(file.Digest, file.Content, ct);
            inspected.Add(file);
        }
        // Every registration brings it anew, and every time it is inspected.
        return new(inspected, Png("营业执照（副本）", "（演示图片：证照）", 0.5f));
    }

    /// <summary>A row of its own for this person, not yet added to any context.</summary>
    public StoredFile Of(int sheet, Actor actor, DateTime now) => StoredFile.Of(_inspected[sheet], actor.PersonId, actor.AccountId, now);

    public LicenseUpload License() => new(new MemoryStream(_license), "证照副本.png");

    private static byte[] Pdf(string title, string body)
    {
        var page = new PdfPage(595, 842);
        page.Frame(new SKRect(50, 60, 545, 782), 2, SKColors.DarkRed);
        page.Text(title, 297, 180, new TextStyle(PrintFonts.Bold, 32, SKColors.Black), TextAlign.Center);
        page.Text(body, 297, 300, new TextStyle(PrintFonts.Regular, 16, SKColors.Black), TextAlign.Center);
        page.Text("演示材料，不作任何证明", 297, 340, new TextStyle(PrintFonts.Regular, 13, SKColors.Gray), TextAlign.Center);
        page.Circle(430, 640, 60, 3, SKColors.Red);
        page.Text("演示印章", 430, 646, new TextStyle(PrintFonts.Bold, 16, SKColors.Red), TextAlign.Center);
        return PdfDocument.Write([page], new PdfMetadata(title, "演示环境", body, "演示", DrawnOn));
    }

    private static byte[] Png(string title, string body, float scale = 1)
    {
        using var bitmap = new SKBitmap((int)(900 * scale), (int)(640 * scale));
        using var typeface = PrintFonts.Regular.For(new Rune('照')).Subset((title + body).Select(character => (int)character).Distinct());
        using var canvas = new SKCanvas(bitmap);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var frame = new SKPaint { Color = SKColors.SteelBlue, Style = SKPaintStyle.Stroke, StrokeWidth = 6 };
        using var large = new SKFont(typeface, 54);
        using var small = new SKFont(typeface, 30);
        canvas.Clear(SKColors.WhiteSmoke);
        canvas.Scale(scale);
        canvas.DrawRect(new SKRect(30, 30, 870, 610), frame);
        canvas.DrawText(title, 450, 260, SKTextAlign.Center, large, ink);
        canvas.DrawText(body, 450, 350, SKTextAlign.Center, small, ink);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
