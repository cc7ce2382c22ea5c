using System.Text;

namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>
/// A name on public notices: the first character stays, every other becomes a star (张**). Certificates print names in full.
/// </summary>
public static class NameMask
{
    public static string Of(string name)
    {
        var runes = name.Trim().EnumerateRunes().ToArray();
        return runes.Length < 2 ? new string('*', runes.Length) : runes[0] + new string('*', runes.Length - 1);
    }
}
