namespace Xueshi.Platform.Files.Pdf;

/// <summary>
/// The typeface of everything official: Noto Serif (SIL Open Font License). The Chinese cut comes first; characters it lacks,
/// such as 𠮷, come from the Japanese cut of the same design. The build copies the files beside the program.
/// </summary>
public static class PrintFonts
{
    private static readonly Lazy<FontStack> LazyRegular = new(() => Load("400Regular"));
    private static readonly Lazy<FontStack> LazyBold = new(() => Load("700Bold"));

    public static FontStack Regular => LazyRegular.Value;

    public static FontStack Bold => LazyBold.Value;

    private static FontStack Load(string cut) => new(Open($"NotoSerifSC_{cut}.ttf"), Open($"NotoSerifJP_{cut}.ttf"));

    private static FontFile Open(string name) => new(Path.Combine(AppContext.BaseDirectory, "assets", "fonts", name));
}
