using System.Text;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Testing;
using Supervision.Testing.Bundles;

namespace Supervision.EndToEnd.Tests.Verify;

public sealed class AgreementTests(Verifiers verifiers) : IClassFixture<Verifiers>
{
    [Fact]
    public Task Three_verifiers_agree_on_a_hundred_random_bundles_and_on_what_was_done_to_them() => CheckAsync(1, 100);

    [Fact(Explicit = true)]
    public Task Three_verifiers_agree_on_a_thousand_random_bundles() => CheckAsync(10_001, 1_000);

    /// <summary>The sentences of Python and browser are held in a file, so that each fault is seen to be refused for its own reason.</summary>
    [Fact]
    public async Task What_the_protocol_forbids_is_refused_by_all_three_although_all_digests_fit()
    {
        var told = new StringBuilder();
        var number = Enumerable.Range(1, 60).First(n => RandomBundle.HasPeople(n) && CanHave(RandomBundle.Make(n)));

        foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault is not Fault.None))
        {
            var said = await verifiers.AskAsync(RandomBundle.Make(number, fault));

            Assert.True(said is { Program: not null, Python: not null, Browser: not null }, $"{fault}: {said}");
            told.Append(fault).Append('\n').Append("  ").Append(said.Python).Append('\n').Append("  ").Append(said.Browser).Append('\n');
        }

        Golden.Matches(told.ToString(), "refusals.txt");
    }

    [Theory]
    [InlineData("own-person")]
    [InlineData("own-group")]
    [InlineData("own-second-attempt")]
    [InlineData("own-people")]
    [InlineData("own-exhausted")]
    [InlineData("ceremony")]
    public async Task Our_own_vectors_are_confirmed_by_programs_that_did_not_make_them(string vector)
    {
        var files = Directory.EnumerateFiles(Repository.PathTo("tests", "vectors", "draw", vector))
            .Where(file => !Path.GetFileName(file).EndsWith("proofs.csv", StringComparison.Ordinal)).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        var said = await verifiers.AskAsync(files);

        Assert.True(said is { Program: null, Python: null, Browser: null }, $"{vector}: {said}");
    }

    /// <summary>Each lies whole under tests/vectors/draw-refused, with every digest and signature made anew after the fault.</summary>
    public static TheoryData<string> Refused() =>
        [.. Directory.GetDirectories(Repository.PathTo("tests", "vectors", "draw-refused")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_ceremony_that_was_steered_is_refused_by_all_three(string fault)
    {
        var files = Directory.EnumerateFiles(Repository.PathTo("tests", "vectors", "draw-refused", fault))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        var said = await verifiers.AskAsync(files);

        Assert.True(said is { Program: not null, Python: not null, Browser: not null }, $"{fault}: {said}");
    }

    private async Task CheckAsync(int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            var files = RandomBundle.Make(number);
            var honest = await verifiers.AskAsync(files);
            Assert.True(honest is { Program: null, Python: null, Browser: null }, $"{number}: {honest}");

            var closed = RandomBundle.Sealed(files);
            honest = await verifiers.AskAsync(closed);
            Assert.True(honest is { Program: null, Python: null, Browser: null }, $"{number}, sealed: {honest}");

            // What the files alone cannot tell, the log tells: another public value where nobody is drawn, a replacement left out.
            var what = Tampering.Apply(files, number);
            var said = await verifiers.AskAsync(files);

            // The key of an empty frame decides nothing.
            var idle = !CanDraw(files) && what.StartsWith(DrawFiles.FrameKeyName, StringComparison.Ordinal);
            Assert.True(idle || said is { Program: not null, Python: not null, Browser: not null }, $"{number}, {what}: {said}");

            what = Tampering.ApplySealed(closed, number);
            said = await verifiers.AskAsync(closed);
            Assert.True(said is { Program: not null, Python: not null, Browser: not null }, $"{number}, sealed, {what}: {said}");
        }
    }

    private static bool CanDraw(Dictionary<string, string> files) => files.TryGetValue(DrawFiles.FrameName, out var frame) && frame.Count(c => c == '\n') > 1;

    private static bool CanHave(Dictionary<string, string> files) =>
        files[DrawFiles.FrameName].Count(c => c == '\n') > 3;
}
