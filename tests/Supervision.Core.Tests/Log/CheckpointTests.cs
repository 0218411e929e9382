using CsCheck;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Tree;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Log;

public sealed class CheckpointTests
{
    // The example key and note of golang.org/x/mod/sumdb/note, from which the specification comes.
    private const string SecretKey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string PublicKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Note = Text
        + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static readonly SigningKey Key = Value(SigningKey.Of("example.com/log", [.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
    private static readonly Checkpoint Sample = new("example.com/log", 20852163, TreeHash.Leaf([7]));

    [Fact]
    public void The_published_example_is_signed_and_verified_byte_for_byte()
    {
        var key = Value(SigningKey.Parse(SecretKey));

        Assert.Equal(PublicKey, key.Verifier.ToString());
        Assert.Equal(SecretKey, key.ToSecretText());
        Assert.Equal(Note, key.Sign(Text));
        Assert.True(Value(SignedNote.Parse(Note)).IsSignedBy(Value(VerifierKey.Parse(PublicKey))));
    }

    [Fact]
    public void A_checkpoint_comes_back_as_it_was_signed()
    {
        var note = Key.Sign(Sample);

        Assert.Equal(Sample, Value(Checkpoint.Open(note, Key.Verifier)));
        Assert.Equal(Key.Verifier.ToString(), Value(VerifierKey.Parse(Key.Verifier.ToString())).ToString());
    }

    [Fact]
    public void With_any_one_bit_changed_it_is_refused() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 7]).Sample((at, bit) =>
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(Key.Sign(Sample));
            bytes[at % bytes.Length] ^= (byte)(1 << bit);
            var changed = System.Text.Encoding.UTF8.GetString(bytes);

            Assert.False(Checkpoint.Open(changed, Key.Verifier).Succeeded(out _, out _));
        }, iter: 500);

    [Fact]
    public void Signatures_of_others_are_passed_over_and_a_wrong_one_of_its_own_key_is_not()
    {
        var note = Key.Sign(Sample);
        var stranger = Value(SigningKey.Of("witness.example", new byte[32])).Sign(Sample);
        var line = stranger[stranger.LastIndexOf("— ", StringComparison.Ordinal)..];
        var forged = Value(SigningKey.Of(Sample.Origin, new byte[32])).Sign(Sample);

        Assert.Equal(Sample, Value(Checkpoint.Open(note + line, Key.Verifier)));
        Assert.Equal("log.not-signed", Refusal(Checkpoint.Open(stranger, Key.Verifier)).Code);
        Assert.Equal("log.not-signed", Refusal(Checkpoint.Open(forged, Key.Verifier)).Code);
    }

    [Theory]
    [InlineData("other.example/log\n1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")]
    [InlineData("example.com/log\n01\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")]
    [InlineData("example.com/log\n-1\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")]
    [InlineData("example.com/log\n1\n")]
    [InlineData("example.com/log\n1\nbjQLnP\n")]
    public void A_signed_text_that_is_no_checkpoint_is_refused(string text) =>
        Assert.Equal("log.not-a-checkpoint", Refusal(Checkpoint.Open(Key.Sign(text), Key.Verifier)).Code);

    [Theory]
    [InlineData("")]
    [InlineData("example.com/log\n1\n")]
    [InlineData("a\n\n— x\n")]
    [InlineData("a\r\n\n— x AAAAAAAA\n")]
    [InlineData("a\n\n— x AAAA")]
    public void A_text_without_signature_lines_is_no_note(string text) =>
        Assert.Equal("log.not-a-note", Refusal(Checkpoint.Open(text, Key.Verifier)).Code);

    [Fact]
    public void An_origin_that_notes_cannot_carry_is_refused() =>
        Assert.All(["", "两 词", "a+b", "a\nb"], origin => Assert.Equal("log.bad-origin", Refusal(SigningKey.Of(origin, new byte[32])).Code));

    private static T Value<T>(Result<T> result) where T : notnull =>
        result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));

    private static Problem Refusal<T>(Result<T> result) where T : notnull =>
        result.Match(_ => throw new InvalidOperationException("Not refused."), problem => problem);
}
