using UglyToad.PdfPig.Tokens;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>The parts of PDF that do more than show a page (ISO 32000-1, 12.6, 12.7.8, 13; 7.11.4), and what people call them.</summary>
internal static class PdfActiveContent
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["OpenAction"] = "打开时自动执行的动作",
        ["AA"] = "自动执行的动作",
        ["JavaScript"] = "脚本",
        ["JS"] = "脚本",
        ["EmbeddedFiles"] = "嵌入的文件",
        ["EF"] = "嵌入的文件",
        ["XFA"] = "XFA 动态表单",
        ["RichMediaContent"] = "富媒体内容",
        ["RichMediaSettings"] = "富媒体内容",
    };

    // Values of /S (actions), /Subtype (annotations) and /Type.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["JavaScript"] = "脚本",
        ["Launch"] = "启动外部程序的动作",
        ["SubmitForm"] = "向外提交表单的动作",
        ["ImportData"] = "导入数据的动作",
        ["GoToE"] = "指向嵌入文件的动作",
        ["GoToR"] = "指向其他文件的动作",
        ["Rendition"] = "多媒体动作",
        ["RichMedia"] = "富媒体内容",
        ["RichMediaExecute"] = "富媒体内容",
        ["FileAttachment"] = "嵌入的文件",
        ["EmbeddedFile"] = "嵌入的文件",
        ["Movie"] = "多媒体内容",
        ["Sound"] = "多媒体内容",
        ["Screen"] = "多媒体内容",
        ["3D"] = "三维内容",
    };

    /// <summary>The Chinese name of the first such part, or null.</summary>
    public static string? In(DictionaryToken dictionary)
    {
        foreach (var (key, value) in dictionary.Data)
        {
            if (Keys.TryGetValue(key, out var feature)) return feature;
            if (key is "S" or "Subtype" or "Type" && value is NameToken name && Names.TryGetValue(name.Data, out feature)) return feature;
        }
        return null;
    }
}
