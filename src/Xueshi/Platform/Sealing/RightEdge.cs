namespace Xueshi.Platform.Sealing;

/// <summary>
/// A growing Merkle tree, of which only the roots of its complete subtrees along the right edge are kept, the largest first: one for each bit of the
/// size. Appending a leaf and reading the root cost no more than that many hashes, however large the tree is.
/// </summary>
public sealed class RightEdge
{
    private readonly List<byte[]> _subtrees;

    private RightEdge(long size, List<byte[]> subtrees) => (Size, _subtrees) = (size, subtrees);

    public long Size { get; private set; }

    public static RightEdge Empty() => new(0, []);

    /// <exception cref="InvalidDataException">The stored edge does not belong to a tree of this size.</exception>
    public static RightEdge Read(long size, byte[] stored) => stored.Length == long.PopCount(size) * MerkleHash.Length
        ? new(size, [.. stored.Chunk(MerkleHash.Length)])
        : throw new InvalidDataException($"The stored right edge has {stored.Length} bytes, which does not fit a tree of {size} leaves.");

    public byte[] ToStored() => [.. _subtrees.SelectMany(subtree => subtree)];

    /// <param name="leaf">The hash of a leaf.</param>
    public void Append(byte[] leaf)
    {
        var subtree = leaf;
        // Every trailing one bit of the size is a complete subtree that the new leaf completes to one twice as large.
        for (var bits = Size; (bits & 1) == 1; bits >>= 1)
        {
            subtree = MerkleHash.OfNode(_subtrees[^1], subtree);
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }
        _subtrees.Add(subtree);
        Size++;
    }

    public byte[] Root()
    {
        if (_subtrees.Count == 0) return MerkleHash.OfNothing;
        var root = _subtrees[^1];
        for (var i = _subtrees.Count - 2; i >= 0; i--) root = MerkleHash.OfNode(_subtrees[i], root);
        return root;
    }
}
