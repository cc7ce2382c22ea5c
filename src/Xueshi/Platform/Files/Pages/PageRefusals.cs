using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Pages;

/// <summary>Why there is no picture of a page.</summary>
public static class PageRefusals
{
    public static Refusal CannotDraw { get; } = Refusal.Rule("page.cannot-draw", "此页无法生成图像，请下载原件查看。");
}
