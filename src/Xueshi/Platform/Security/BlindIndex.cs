using System.Security.Cryptography;
using System.Text;

namespace Xueshi.Platform.Security;

/// <summary>HMAC-SHA-256 of a normalized value, to look it up without storing it. The purpose keeps a phone and an ID number apart.</summary>
public sealed class BlindIndex(KeyRing keys)
{
    public byte[] Of(string purpose, string normalized) => HMACSHA256.HashData(keys.Index, Encoding.UTF8.GetBytes($"{purpose}\n{normalized}"));
}
