using System.Text;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Platform.Security;

namespace Xueshi.Tests.Exchange;

/// <summary>One line of a file as another platform would send it; a test says only what matters to it.</summary>
internal sealed record ImportLine(string RecordId, string IdNumber, string Name)
{
    public string System { get; init; } = "广东省学习平台";

    public string IdType { get; init; } = "居民身份证";

    public string Year { get; init; } = "2026";

    public string Category { get; init; } = "公需";

    public string Course { get; init; } = "人工智能赋能制造业高质量发展";

    public string Hours { get; init; } = "18";

    public string Unit { get; init; } = "学时";

    public string RecognizedAt { get; init; } = "2026-11-20 09:30:00";

    public string Action { get; init; } = "新增";

    public string StartedOn { get; init; } = "2026-11-18";

    public string[] Cells =>
        [System, RecordId, IdType, IdNumber, Name, Year, Category, Course, Hours, Unit, RecognizedAt, "广东省学习平台", Action, StartedOn];

    public static byte[] Csv(params IEnumerable<ImportLine> lines)
    {
        var text = new StringBuilder(string.Join(',', [.. ImportColumns.Required, ImportColumns.StartedOn])).Append("\r\n");
        foreach (var line in lines) text.Append(string.Join(',', line.Cells)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A resident's number that passes every check; another for each <paramref name="index"/>.</summary>
    public static string Number(int index)
    {
        var stem = $"440103{new DateOnly(1960, 1, 1).AddDays(index):yyyyMMdd}001";
        return stem + Iso7064.Mod11_2CheckCharacter(stem);
    }
}
