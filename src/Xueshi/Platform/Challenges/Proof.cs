using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Xueshi.Platform.Challenges;

/// <summary>Proof of work: SHA-256 of <c>signature:number</c> begins with so many zero bits. The script in <c>wwwroot/js/proof-worker.js</c> finds it.</summary>
public static class Proof
{
    public static bool Holds(string signature, string? number, int bits) =>
        number is { Length: > 0 and <= 16 } && number.All(char.IsAsciiDigit) && ZeroBits(SHA256.HashData(Encoding.ASCII.GetBytes($"{signature}:{number}"))) >= bits;

    /// <summary>The first number that holds; the work itself, for browsers that are not one.</summary>
    public static string Find(string signature, int bits)
    {
        for (long number = 0; ; number++)
        {
            var text = $"{number}";
            if (Holds(signature, text, bits)) return text;
        }
    }

    private static int ZeroBits(ReadOnlySpan<byte> hash)
    {
        var first = BinaryPrimitives.ReadUInt64BigEndian(hash);
        return BitOperations.LeadingZeroCount(first);
    }
}
