using Xueshi.Platform.Text;

namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>A code as people type it, in groups and full-width.</summary>
public static class TypedCode
{
    public static string Plain(string? typed) => string.Concat(FullWidth.Fold(typed ?? "").Where(c => !char.IsWhiteSpace(c)));

    public static bool IsOfAuthenticator(string plain) => plain.Length == 6 && plain.All(char.IsAsciiDigit);
}
