using System.Security.Cryptography;

namespace Xueshi.Platform.Files.Storage;

/// <summary>A SHA-256 digest as 64 lower-case hexadecimal digits; nothing else can be one, so it is safe as a path. The default value is not legal.</summary>
public readonly record struct ContentDigest
{
    private readonly string? _hex;

    private ContentDigest(string hex) => _hex = hex;

    public string Hex => _hex ?? throw new InvalidOperationException("A digest was never computed.");

    public static ContentDigest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public static ContentDigest Of(IncrementalHash sha256) => new(Convert.ToHexStringLower(sha256.GetHashAndReset()));

    /// <exception cref="FormatException">Not 64 lower-case hexadecimal digits.</exception>
    public static ContentDigest Parse(string hex) =>
        hex.Length == 64 && hex.All(char.IsAsciiHexDigitLower) ? new(hex) : throw new FormatException($"Not a SHA-256 digest: {hex}");

    public override string ToString() => Hex;
}
