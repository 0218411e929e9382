using CsCheck;
using Supervision.Core.Log.Tree;

namespace Supervision.Core.Tests.Log;

public sealed class MerkleTreeTests
{
    private const int Largest = 600;

    private static readonly byte[][] Entries = [.. Enumerable.Range(0, Largest).Select(i => BitConverter.GetBytes(i * 7919))];
    private static readonly TreeOfLeaves Tree = new(Entries);

    [Fact]
    public void Roots_and_proofs_are_those_of_the_plain_definition() =>
        Gen.Int[1, Largest].SelectMany(size => Gen.Select(Gen.Int[0, size - 1], Gen.Int[1, size], Gen.Const(size)))
            .Sample((index, first, size) =>
            {
                Assert.Equal(new TreeHash(PlainTree.Root(Entries[..size])), MerkleTree.Root(size, Tree.Node));
                Assert.Equal(PlainTree.Path(index, Entries[..size]), Tree.Hashes(MerkleTree.Inclusion(index, size)));
                Assert.Equal(PlainTree.Proof(first, Entries[..size]), Tree.Hashes(MerkleTree.Consistency(first, size)));
            }, iter: 60);

    [Fact]
    public void An_inclusion_proof_holds_and_with_any_one_bit_changed_it_does_not() =>
        Gen.Int[1, Largest].SelectMany(size => Gen.Select(Gen.Int[0, size - 1], Gen.Const(size), Gen.Int[0, 255]))
            .Sample((index, size, bit) =>
            {
                var (leaf, root) = (TreeHash.Leaf(Entries[index]), MerkleTree.Root(size, Tree.Node));
                var path = Tree.Hashes(MerkleTree.Inclusion(index, size));

                Assert.True(MerkleProof.ShowsInclusion(leaf, index, size, path, root));
                Assert.False(MerkleProof.ShowsInclusion(Flipped(leaf, bit), index, size, path, root));
                Assert.False(MerkleProof.ShowsInclusion(leaf, index, size, path, Flipped(root, bit)));
                Assert.False(MerkleProof.ShowsInclusion(leaf, index, size, [.. path, root], root));
                Assert.All(Variants(path, bit), changed => Assert.False(MerkleProof.ShowsInclusion(leaf, index, size, changed, root)));
                Assert.All(FlippedIn(index, size), other => Assert.False(MerkleProof.ShowsInclusion(leaf, other, size, path, root)));
            }, iter: 300);

    [Fact]
    public void A_consistency_proof_holds_and_with_any_one_bit_changed_it_does_not() =>
        Gen.Int[1, Largest].SelectMany(size => Gen.Select(Gen.Int[1, size], Gen.Const(size), Gen.Int[0, 255]))
            .Sample((first, size, bit) =>
            {
                var (early, late) = (MerkleTree.Root(first, Tree.Node), MerkleTree.Root(size, Tree.Node));
                var proof = Tree.Hashes(MerkleTree.Consistency(first, size));

                Assert.True(MerkleProof.ShowsConsistency(first, early, size, late, proof));
                Assert.False(MerkleProof.ShowsConsistency(first, Flipped(early, bit), size, late, proof));
                Assert.False(MerkleProof.ShowsConsistency(first, early, size, Flipped(late, bit), proof));
                Assert.False(MerkleProof.ShowsConsistency(first, early, size, late, [.. proof, late]));
                Assert.All(Variants(proof, bit), changed => Assert.False(MerkleProof.ShowsConsistency(first, early, size, late, changed)));
            }, iter: 300);

    [Fact]
    public void A_tree_with_one_entry_altered_removed_or_put_in_is_not_a_continuation() =>
        Gen.Int[2, 200].SelectMany(size => Gen.Select(Gen.Int[1, size - 1], Gen.Const(size)))
            .SelectMany((first, size) => Gen.Select(Gen.Const(first), Gen.Const(size), Gen.Int[0, first - 1]))
            .Sample((first, size, at) =>
            {
                var early = MerkleTree.Root(first, Tree.Node);
                byte[][][] rewritten =
                [
                    [.. Entries[..at], [1, 2, 3], .. Entries[(at + 1)..size]],
                    [.. Entries[..at], .. Entries[(at + 1)..(size + 1)]],
                    [.. Entries[..at], [1, 2, 3], .. Entries[at..size]],
                ];

                foreach (var other in rewritten.Select(entries => new TreeOfLeaves(entries)))
                {
                    var proof = other.Hashes(MerkleTree.Consistency(first, size));
                    Assert.False(MerkleProof.ShowsConsistency(first, early, size, MerkleTree.Root(size, other.Node), proof));
                }
            }, iter: 100);

    [Fact]
    public void The_edge_of_a_growing_tree_has_the_root_of_the_whole()
    {
        var edge = new TreeEdge();

        for (var size = 1; size <= Largest; size++)
        {
            edge.Append(TreeHash.Leaf(Entries[size - 1]));
            Assert.Equal(MerkleTree.Root(size, Tree.Node), edge.Root);
        }
    }

    private static IEnumerable<List<TreeHash>> Variants(List<TreeHash> hashes, int bit)
    {
        for (var i = 0; i < hashes.Count; i++)
        {
            yield return [.. hashes[..i], Flipped(hashes[i], bit), .. hashes[(i + 1)..]];
            yield return [.. hashes[..i], .. hashes[(i + 1)..]];
        }
    }

    private static TreeHash Flipped(TreeHash hash, int bit)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new(bytes);
    }

    private static IEnumerable<int> FlippedIn(int index, int size) =>
        Enumerable.Range(0, 10).Select(bit => index ^ (1 << bit)).Where(other => other < size);
}
