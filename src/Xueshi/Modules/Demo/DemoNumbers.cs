using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Demo;

/// <summary>
/// Numbers that belong to nobody: ID numbers under the province's own code 440000, which no office gives out; credit codes with letters in
/// place of a registered body; phones of an unassigned block.
/// </summary>
public static class DemoNumbers
{
    /// <param name="order">0 to 999; even for women (GB 11643-1999).</param>
    public static IdNumber ResidentId(DateOnly bornOn, int order)
    {
        var body = $"440000{bornOn:yyyyMMdd}{order:000}";
        return IdNumber.Read(IdType.ResidentId, body + Iso7064.Mod11_2CheckCharacter(body), DateOnly.MaxValue).Value;
    }

    /// <param name="kind">The first two characters: 91 enterprise, 12 institution, 11 authority, 51 association.</param>
    /// <param name="number">0 to 9999.</param>
    public static Uscc CreditCode(string kind, int number)
    {
        var body = $"XXXX{number:0000}";
        var code = $"{kind}440000{body}{Gb11714.CheckCharacter(body)}";
        return Uscc.Read(code + Gb32100.CheckCharacter(code)).Value;
    }

    /// <param name="number">0 to 9999.</param>
    public static PhoneNumber Phone(int number) => PhoneNumber.Read($"1990000{number:0000}").Value;
}
