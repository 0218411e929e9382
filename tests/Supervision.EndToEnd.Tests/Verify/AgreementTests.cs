using System.Text;
using Supervision.Core.Draws;
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
        var number = Enumerable.Range(1, 60).First(n => CanHave(RandomBundle.Make(n)));

        foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault is not Fault.None))
        {
            var said = await verifiers.AskAsync(RandomBundle.Make(number, fault));

            Assert.True(said is { Program: not null, Python: not null, Browser: not null }, $"{fault}: {said}");
            told.Append(fault).Append('\n').Append("  ").Append(said.Python).Append('\n').Append("  ").Append(said.Browser).Append('\n');
        }

        Golden.Matches(told.ToString(), "refusals.txt");
    }

    private async Task CheckAsync(int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            var files = RandomBundle.Make(number);
            var honest = await verifiers.AskAsync(files);
            Assert.True(honest is { Program: null, Python: null, Browser: null }, $"{number}: {honest}");

            var idle = !files[DrawFiles.ResultName].Contains(",drawn", StringComparison.Ordinal);
            var what = Tampering.Apply(files, number);
            var said = await verifiers.AskAsync(files);
            var found = said is { Program: not null, Python: not null, Browser: not null };

            // Where nobody is drawn, another public value gives the same result, and replacements without their last one are whole again:
            // that is for the log to tell, and all three must say the same.
            Assert.True(found || ((idle || what.StartsWith(ReplacementFile.Name, StringComparison.Ordinal)) && said is { Program: null, Python: null, Browser: null }), $"{number}, {what}: {said}");
        }
    }

    private static bool CanHave(Dictionary<string, string> files) =>
        files[DrawFiles.FrameName].Count(c => c == '\n') > 3;
}
