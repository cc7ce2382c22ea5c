using System.Security.Cryptography;

namespace Xueshi.Platform.Sealing;

/// <summary>Hashes of a Merkle tree as RFC 6962, section 2.1, makes them: a leaf can never be taken for a node.</summary>
public static class MerkleHash
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>The root of a tree without leaves.</summary>
    public static readonly byte[] OfNothing = SHA256.HashData([]);

    /// <param name="entry">What is sealed: the digest of a row.</param>
    public static byte[] OfLeaf(ReadOnlySpan<byte> entry) => SHA256.HashData([0x00, .. entry]);

    public static byte[] OfNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([0x01, .. left, .. right]);
}
