using System.Security.Cryptography;
using CsCheck;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Draws;

/// <summary>The quick ways through a frame against the protocol read plainly, one text at a time; ids of any script and length.</summary>
public sealed class FrameHashTests
{
    private const string Key = "00112233445566778899aabbccddeeff";
    private const string Seed = "0123456789abcdef012345";

    private static readonly Gen<string> Targets =
        from kind in Of("project", "product", "项目", "пр", "x")
        from number in Gen.Int[0, 100_000]
        from tail in Of("", "-样例", "_𠮷野家", "-" + new string('k', 50), ":1:2")
        select $"{kind}:{number}{tail}";

    private static readonly Gen<(string Target, string Stratum)[]> Lines =
        from targets in Targets.Array[1, 120]
        from strata in Of("S1", "S2", "高", "a-rather-long-stratum").Array[targets.Length]
        select targets.Distinct().Select((target, i) => (target, strata[i])).ToArray();

    [Fact]
    public void A_frame_is_ordered_by_bytes_and_finds_each_of_its_targets() => Lines.Sample(lines =>
    {
        var frame = Frame.Of(lines);
        var ordered = lines.OrderBy(line => Convert.ToHexString(DrawText.Utf8.GetBytes(line.Target)), StringComparer.Ordinal).ToList();

        return Enumerable.Range(0, frame.Count).Select(i => (frame.Target(i), frame.Stratum(i))).SequenceEqual(ordered)
            && ordered.Select((line, i) => frame.IndexOf(line.Target) == i).All(found => found)
            && frame.IndexOf("nobody:0") == -1;
    });

    [Fact]
    public void The_root_is_that_of_the_plain_tree() => Lines.Sample(lines =>
    {
        var frame = Frame.Of(lines);
        var leaves = Enumerable.Range(0, frame.Count)
            .Select(i => SHA256.HashData([0, .. DrawText.Utf8.GetBytes(LeafOf(frame, i))])).ToList();

        return FrameTree.Root(frame, Key) == Convert.ToHexStringLower(PlainRoot(leaves));
    });

    [Fact]
    public void The_selection_is_that_of_sorting_all_tickets() =>
        Gen.Select(Lines, Gen.Int[0, 60], Gen.Int[0, 10]).Sample((lines, quota, reserve) =>
        {
            var frame = Frame.Of(lines);
            Stratum[] strata = [.. frame.Sizes().Select(pair => new Stratum(pair.Key, pair.Value, null, Math.Min(quota, pair.Value), reserve))];

            return Selection.Of(frame, Key, strata, Seed).SequenceEqual(Plain(frame, strata));
        });

    [Fact]
    public void Proofs_hold_across_the_borders_of_the_parts_in_which_a_large_frame_is_hashed()
    {
        var frame = Frame.Of(Enumerable.Range(0, (2 * FrameLeaves.ChunkLines) + 5).Select(i => ($"project:{i:00000}", "S1")));
        var tree = FrameTree.Of(frame, Key);

        foreach (var index in new[] { 0, FrameLeaves.ChunkLines - 1, FrameLeaves.ChunkLines, (2 * FrameLeaves.ChunkLines) - 1, frame.Count - 1 })
        {
            Assert.Equal(tree.Root(), FrameTree.RootOf(LeafOf(frame, index), index, frame.Count, tree.Proof(index)));
        }
    }

    [Fact]
    public void A_large_frame_draws_what_sorting_all_tickets_draws()
    {
        var frame = Frame.Of(Enumerable.Range(0, 30_000).Select(i => ($"project:{i:00000}", i % 3 == 0 ? "S1" : "S2")));
        Stratum[] strata = [new("S2", 20_000, "0.03", 600, 60), new("S1", 10_000, "1", 10_000, 5)];

        Assert.Equal(Plain(frame, strata), Selection.Of(frame, Key, strata, Seed));
    }

    private static Gen<string> Of(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string LeafOf(Frame frame, int index) =>
        DrawText.Leaf(frame.Target(index), frame.Stratum(index), DrawText.Salt(Key, frame.Target(index)));

    private static IEnumerable<ResultLine> Plain(Frame frame, Stratum[] strata) => strata.SelectMany(stratum => Enumerable
        .Range(0, frame.Count).Where(index => frame.Stratum(index) == stratum.Code).Select(frame.Target)
        .Select(target => (target, ticket: Digest.Of($"{Seed}:{Digest.Of($"{Key}:{target}")[..32]}")))
        .OrderBy(pair => pair.ticket, StringComparer.Ordinal).Take(stratum.Quota + stratum.Reserve)
        .Select((pair, i) => new ResultLine(stratum.Code, i + 1, pair.target, pair.ticket, i >= stratum.Quota)));

    // RFC 6962, section 2.1, as it is written.
    private static byte[] PlainRoot(List<byte[]> leaves)
    {
        if (leaves.Count == 1)
        {
            return leaves[0];
        }

        var split = 1;

        while (split * 2 < leaves.Count)
        {
            split *= 2;
        }

        return SHA256.HashData([1, .. PlainRoot(leaves[..split]), .. PlainRoot(leaves[split..])]);
    }
}
