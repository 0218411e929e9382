using System.Security.Cryptography;
using CsCheck;
using Supervision.Core.Draws.Protocol.Hashing;

namespace Supervision.Core.Tests.Draws;

public sealed class Sha256BatchTests
{
    private const int Longest = 300;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Eight_texts_of_any_lengths_hash_as_each_does_alone(bool lanes)
    {
        Assert.SkipWhen(lanes && !Sha256Lanes.IsSupported, "This processor has no AVX2.");

        Gen.Select(Gen.Byte.Array[0, 70], Gen.Byte.Array[0, Longest - 70].Array[Sha256Batch.Texts]).Sample((beginning, rests) =>
            Hashes(new Sha256Batch(beginning, Longest, lanes), rests)
                .SequenceEqual(rests.SelectMany(rest => SHA256.HashData([.. beginning, .. rest]))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_length_up_to_four_blocks_hashes_right_in_every_lane(bool lanes)
    {
        Assert.SkipWhen(lanes && !Sha256Lanes.IsSupported, "This processor has no AVX2.");
        var batch = new Sha256Batch([], Longest, lanes);

        for (var length = 0; length <= 256; length++)
        {
            byte[][] texts = [.. Enumerable.Range(0, Sha256Batch.Texts).Select(text =>
                Enumerable.Range(0, (length + (37 * text)) % 257).Select(i => (byte)(i ^ text ^ length)).ToArray())];

            Assert.Equal(texts.SelectMany(text => SHA256.HashData(text)), Hashes(batch, texts));
        }
    }

    [Fact]
    public void A_long_text_leaves_nothing_behind_for_a_short_one()
    {
        var batch = new Sha256Batch("k:"u8, Longest);
        Hashes(batch, [.. Enumerable.Range(0, Sha256Batch.Texts).Select(_ => Enumerable.Repeat((byte)0xff, 200).ToArray())]);

        byte[][] texts = [.. Enumerable.Range(0, Sha256Batch.Texts).Select(text => new[] { (byte)text })];

        Assert.Equal(texts.SelectMany(text => SHA256.HashData([.. "k:"u8, .. text])), Hashes(batch, texts));
    }

    private static byte[] Hashes(Sha256Batch batch, byte[][] texts)
    {
        var hashes = new byte[Sha256Batch.Texts * Sha256Lanes.HashLength];

        for (var text = 0; text < texts.Length; text++)
        {
            texts[text].CopyTo(batch.Place(text));
            batch.End(text, texts[text].Length);
        }

        batch.Hash(hashes);
        return hashes;
    }
}
