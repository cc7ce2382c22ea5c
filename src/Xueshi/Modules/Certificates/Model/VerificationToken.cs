using System.Security.Cryptography;
using System.Text;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>验证码: the sixteen random characters (80 bits) in the QR address that open the public page without a name. The default value is not legal.</summary>
public readonly record struct VerificationToken
{
    public const int Length = 16;

    private VerificationToken(string value) => Value = value;

    public string Value { get; }

    public static VerificationToken Draw() => new(CrockfordBase32.Random(Length));

    /// <summary>Any case; O is read as 0, I and L as 1, since those letters are never drawn.</summary>
    public static bool TryParse(string? text, out VerificationToken token)
    {
        token = default;
        var corrected = CrockfordBase32.Corrected((text ?? "").Trim().ToUpperInvariant());
        if (corrected.Length != Length || !CrockfordBase32.IsWritten(corrected)) return false;
        token = new VerificationToken(corrected);
        return true;
    }

    /// <summary>Takes the same time however much of the other token is right.</summary>
    public bool Matches(VerificationToken other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Value), Encoding.ASCII.GetBytes(other.Value));

    public override string ToString() => Value;
}
