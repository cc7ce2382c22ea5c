using Microsoft.Playwright;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Tests.Files;
using ImportLine = Xueshi.Tests.Exchange.ImportLine;

namespace Xueshi.BrowserTests.People;

/// <summary>What people have on their disks.</summary>
internal static class Paper
{
    public static FilePayload License { get; } = new() { Name = "营业执照.png", MimeType = "image/png", Buffer = Pictures.Png(600, 400) };

    public static FilePayload Photo { get; } = new() { Name = "培训现场.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg(800, 600) };

    public static FilePayload Proof { get; } = new() { Name = "结业证明.pdf", MimeType = "application/pdf", Buffer = Pdfs.Good() };

    /// <summary>A workbook as another platform sends it.</summary>
    public static FilePayload Workbook(params IReadOnlyList<ImportLine> lines) => new()
    {
        Name = "公需学时.xlsx",
        MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Buffer = Xlsx.Of(string.Concat(lines.Select(line => line.Cells).Prepend([.. ImportColumns.Required, ImportColumns.StartedOn]).Select((cells, row) => Xlsx.Row(row + 1, cells)))),
    };
}
