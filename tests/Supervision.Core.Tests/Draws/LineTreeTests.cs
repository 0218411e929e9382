using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Log.Tree;

namespace Supervision.Core.Tests.Draws;

public sealed class LineTreeTests
{
    [Fact]
    public void Its_root_is_that_of_RFC_6962()
    {
        for (var count = 0; count <= 70; count++)
        {
            var leaves = Lines(count).Select(line => TreeHash.Leaf(System.Text.Encoding.UTF8.GetBytes(line))).ToList();

            var expected = MerkleTree.Root(count, node => Hash(leaves, node)).ToString();

            Assert.Equal(expected, LineTree.Of(Lines(count)).Root);
        }
    }

    [Fact]
    public void Each_line_is_proved_at_its_place_and_no_other_line_nor_another_place()
    {
        for (var count = 1; count <= 40; count++)
        {
            var (lines, tree) = (Lines(count), LineTree.Of(Lines(count)));

            for (var at = 0; at < count; at++)
            {
                var proof = tree.Proof(at);

                Assert.True(proof.Shows(lines[at], tree.Root), $"{at} of {count}");
                Assert.False(proof.Shows(lines[at] + "x", tree.Root), $"{at} of {count}, altered");
                Assert.False(proof.Shows(lines[at], LineTree.Of([.. lines, "more"]).Root), $"{at} of {count}, another tree");
                Assert.All(Enumerable.Range(0, count).Where(other => other != at), other =>
                    Assert.False((proof with { Index = other }).Shows(lines[at], tree.Root), $"{at} of {count} as {other}"));
                Assert.All(proof.Siblings.Select((_, i) => i), i =>
                    Assert.False((proof with { Siblings = [.. proof.Siblings.Where((_, j) => j != i)] }).Shows(lines[at], tree.Root), $"{at} of {count} without {i}"));
            }
        }
    }

    private static List<string> Lines(int count) => [.. Enumerable.Range(0, count).Select(i => $"4303{i:0000},人员{i}")];

    private static TreeHash Hash(List<TreeHash> leaves, TreeNode node) => node.Level == 0
        ? leaves[(int)node.Index]
        : TreeHash.Node(Hash(leaves, new(node.Level - 1, node.Index * 2)), Hash(leaves, new(node.Level - 1, (node.Index * 2) + 1)));
}
