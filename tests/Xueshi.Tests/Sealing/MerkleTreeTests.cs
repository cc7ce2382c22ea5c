using CsCheck;
using Xueshi.Platform.Sealing;
using Xunit;

namespace Xueshi.Tests.Sealing;

/// <summary>The tree of RFC 6962, with the leaves and roots that implementations of certificate transparency check themselves against.</summary>
public class MerkleTreeTests
{
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_roots_are_those_of_the_standard(int size, string root)
    {
        var edge = RightEdge.Empty();
        foreach (var leaf in Leaves.Take(size)) edge.Append(MerkleHash.OfLeaf(Convert.FromHexString(leaf)));
        Assert.Equal(root, Convert.ToHexStringLower(edge.Root()));
    }

    [Fact]
    public void A_tree_that_grew_in_parts_has_the_root_of_the_whole() =>
        Gen.Byte.Array[0, 40].Array[0, 70].Select(Gen.Int[0, 70]).Sample((entries, stop) =>
        {
            var leaves = entries.Select(entry => MerkleHash.OfLeaf(entry)).ToList();
            var edge = RightEdge.Empty();
            foreach (var leaf in leaves.Take(stop)) edge.Append(leaf);
            var later = RightEdge.Read(edge.Size, edge.ToStored());
            foreach (var leaf in leaves.Skip(stop)) later.Append(leaf);
            Assert.Equal(leaves.Count, later.Size);
            Assert.Equal(RootOf(leaves), later.Root());
        });

    // RFC 6962, section 2.1: split at the largest power of two smaller than the size.
    private static byte[] RootOf(List<byte[]> leaves)
    {
        if (leaves.Count == 0) return MerkleHash.OfNothing;
        if (leaves.Count == 1) return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Count) split *= 2;
        return MerkleHash.OfNode(RootOf(leaves[..split]), RootOf(leaves[split..]));
    }
}
