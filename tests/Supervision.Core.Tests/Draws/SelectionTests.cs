using CsCheck;
using MathNet.Numerics.Distributions;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Draws;

public sealed class SelectionTests
{
    private const string Key = "00112233445566778899aabbccddeeff";

    [Fact]
    public void A_larger_draw_begins_with_the_smaller_one() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 60], Gen.Int).Sample((size, asked, seed) =>
        {
            var frame = FrameOf(size);
            var (small, large) = (Math.Min(asked, size) / 2, Math.Min(asked, size));

            var few = Selection.Of(frame, Key, [new("S1", size, null, small, 0)], Seed(seed));
            var many = Selection.Of(frame, Key, [new("S1", size, null, large, 0)], Seed(seed));

            return few.SequenceEqual(many.Take(small));
        });

    [Fact]
    public void Every_target_is_drawn_as_often_as_its_ratio_says()
    {
        const int Size = 50, Quota = 10, Draws = 4000;
        var frame = FrameOf(Size);
        var drawn = new int[Size];

        for (var seed = 0; seed < Draws; seed++)
        {
            foreach (var line in Selection.Of(frame, Key, [new("S1", Size, "0.2", Quota, 0)], Seed(seed)))
            {
                drawn[frame.IndexOf(line.Target)]++;
            }
        }

        // Drawn without replacement: the statistic is chi-square with 49 degrees after the finite-population factor.
        const double Expected = (double)Draws * Quota / Size;
        var statistic = drawn.Sum(count => Math.Pow(count - Expected, 2) / Expected) * (Size - 1) / (Size - Quota);
        Assert.InRange(ChiSquared.CDF(Size - 1, statistic), 0.001, 0.999);
    }

    [Theory]
    [InlineData("0.07", 100, 7)]
    [InlineData("0.333", 20, 7)]
    [InlineData("0.02", 1, 1)]
    [InlineData("1", 5, 5)]
    public void A_quota_is_rounded_up_in_decimal_arithmetic(string ratio, int size, int quota) =>
        Assert.Equal(quota, CommitCheck.Quota(ratio, size));

    [Fact]
    public void Every_line_of_a_frame_can_be_proved_alone() =>
        Gen.Int[1, 40].Sample(size =>
        {
            var frame = FrameOf(size);
            var root = FrameTree.Root(frame, Key);

            return Enumerable.Range(0, size).All(index =>
            {
                var target = frame.Target(index);
                var leaf = DrawText.Leaf(target, frame.Stratum(index), DrawText.Salt(Key, target));
                return FrameTree.RootOf(leaf, index, size, FrameTree.Proof(frame, Key, index)) == root;
            });
        });

    private static Frame FrameOf(int size) => Frame.Of(Enumerable.Range(0, size).Select(i => ($"project:{i:0000}", "S1")));

    private static string Seed(int seed) => Digest.Of($"seed {seed}")[..22];
}
