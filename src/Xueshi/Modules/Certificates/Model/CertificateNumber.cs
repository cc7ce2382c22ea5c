using System.Globalization;
using System.Text;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Security;
using Xueshi.Platform.Text;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>
/// 证书编号, written <c>44-2026-7Q4M0XZ9-K</c>: province, CeYear, eight random characters, check character (ISO 7064 MOD 37,36 over the
/// fourteen before it, without hyphens). Nothing in it counts up and nothing is personal. Stored compact. The default value is not legal.
/// </summary>
public readonly record struct CertificateNumber
{
    private const string Province = "44";
    private const int RandomLength = 8;
    private const int RandomStart = 6;
    private const int CheckedLength = RandomStart + RandomLength;

    private CertificateNumber(string compact) => Compact = compact;

    /// <summary>Fifteen characters without hyphens, as stored.</summary>
    public string Compact { get; }

    public CeYear Year => new(int.Parse(Compact.AsSpan(Province.Length, 4)));

    /// <summary>A fresh random number; the caller draws again when the register already holds it.</summary>
    public static CertificateNumber Draw(CeYear year)
    {
        while (true)
        {
            var body = Province + year + CrockfordBase32.Random(RandomLength);
            var check = Iso7064.Mod37_36CheckCharacter(body);
            if (CrockfordBase32.IsWritten([check])) return new CertificateNumber(body + check);
        }
    }

    /// <summary>
    /// Reads what a person typed: any case and width, spaces and hyphens anywhere, and in the random part O for 0 and I or L for 1.
    /// A year outside 2010 to <paramref name="currentYear"/> is no certificate number.
    /// </summary>
    public static bool TryParse(string? typed, int currentYear, out CertificateNumber number) =>
        TryReadCompact(WithCorrectedRandomPart(Squeeze(typed)), out number) && number.Year.Value <= currentYear;

    /// <summary>Reads the compact form from the register.</summary>
    /// <exception cref="FormatException">Not a certificate number.</exception>
    public static CertificateNumber FromCompact(string compact) =>
        TryReadCompact(compact, out var number) ? number : throw new FormatException($"'{compact}' is not a certificate number.");

    /// <summary>With hyphens, as printed.</summary>
    public override string ToString() => $"{Compact[..2]}-{Compact[2..6]}-{Compact[6..14]}-{Compact[14]}";

    private static bool TryReadCompact(string compact, out CertificateNumber number)
    {
        number = default;
        if (compact.Length != CheckedLength + 1 || !compact.StartsWith(Province, StringComparison.Ordinal)) return false;
        if (compact.AsSpan(Province.Length, 4).ContainsAnyExceptInRange('0', '9')) return false;
        if (!CeYear.TryParse(compact[Province.Length..RandomStart], out _)) return false;
        if (!CrockfordBase32.IsWritten(compact.AsSpan(RandomStart)) || !Iso7064.IsValidMod37_36(compact)) return false;
        number = new CertificateNumber(compact);
        return true;
    }

    private static string WithCorrectedRandomPart(string text) => text.Length != CheckedLength + 1
        ? text
        : text[..RandomStart] + CrockfordBase32.Corrected(text[RandomStart..CheckedLength]) + text[CheckedLength..];

    private static string Squeeze(string? typed)
    {
        var text = new StringBuilder();
        foreach (var character in FullWidth.Fold(typed ?? ""))
        {
            var isDash = char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation || character == '−';
            if (!isDash && !char.IsWhiteSpace(character)) text.Append(char.ToUpperInvariant(character));
        }

        return text.ToString();
    }
}
