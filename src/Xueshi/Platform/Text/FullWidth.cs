namespace Xueshi.Platform.Text;

/// <summary>
/// Full-width forms as ASCII: what NFKC does to text typed with a Chinese input method. <see cref="string.Normalize(System.Text.NormalizationForm)"/>
/// leaves such text as it is, because this application runs without ICU (InvariantGlobalization).
/// </summary>
public static class FullWidth
{
    private const char First = '！';
    private const char Last = '～';
    private const char IdeographicSpace = '\u3000';

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = source[i] switch
            {
                >= First and <= Last => (char)(source[i] - First + '!'),
                IdeographicSpace => ' ',
                var other => other,
            };
        }
    });
}
