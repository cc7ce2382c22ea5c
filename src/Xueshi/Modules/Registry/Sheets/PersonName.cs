using Xueshi.Platform.Text;

namespace Xueshi.Modules.Registry.Sheets;

/// <summary>Whether two writings are one name: blanks, full-width forms, case and the shape of the middle dot do not count.</summary>
public static class PersonName
{
    public static bool AreSame(string one, string other) => Key(one) == Key(other);

    private static string Key(string name) =>
        string.Concat(FullWidth.Fold(name).Where(c => !char.IsWhiteSpace(c)).Select(c => c is '•' or '・' or '．' or '.' or '‧' ? '·' : char.ToUpperInvariant(c)));
}
