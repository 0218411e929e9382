using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Primitives;

public sealed class NormalFormTests
{
    private const string Composer = """
        import json, sys, unicodedata
        for line in sys.stdin:
            print(json.dumps(unicodedata.normalize("NFC", json.loads(line))), flush=True)
        """;

    [Theory]
    [InlineData("", true)]
    [InlineData("湘潭市“雨湖区”（样例）", true)]
    [InlineData("\u00ea", true)]
    [InlineData("e\u0302", false)]
    [InlineData("\u1ec7", true)]
    [InlineData("e\u0302\u0323", false)]
    [InlineData("\u1100\u1161", false)]
    [InlineData("\uac00", true)]
    [InlineData("\u212b", false)]
    [InlineData("\uf900", false)]
    [InlineData("\U0001d15e", false)]
    public void A_text_is_composed_or_not(string text, bool composed) => Assert.Equal(composed, NormalForm.IsComposed(text));

    /// <summary>Python has tables of its own.</summary>
    [Fact]
    public async Task Every_letter_and_many_strings_are_composed_as_another_program_composes_them()
    {
        var texts = Letters().Chunk(64).Select(points => string.Join(' ', points.Select(point => new Rune(point).ToString())))
            .Concat(Enumerable.Range(0, 3_000).Select(Mixed)).ToList();
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Composer]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var writing = Task.Run(async () =>
        {
            foreach (var text in texts)
            {
                await python.StandardInput.WriteLineAsync(JsonSerializer.Serialize(text));
            }

            python.StandardInput.Close();
        }, TestContext.Current.CancellationToken);

        foreach (var text in texts)
        {
            var wanted = JsonSerializer.Deserialize<string>((await python.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!)!;
            Assert.Equal(wanted, NormalForm.Compose(text));
            Assert.Equal(wanted == text, NormalForm.IsComposed(text));
        }

        await writing;
    }

    // What later versions of Unicode added is no matter of the agreement.
    private static IEnumerable<int> Letters() => Enumerable.Range(0, 0x2FA20).Where(point => point is < 0xD800 or > 0xDFFF);

    private static string Mixed(int number)
    {
        var random = new Random(number);
        int[] marks = [0x300, 0x301, 0x302, 0x307, 0x323, 0x327, 0x338, 0x345, 0x3099, 0x1161, 0x11A8, 0x1175, 0x94D, 0x9BE, 0x59A];
        int[] letters = ['a', 'E', 'o', '=', 0xEA, 0x1EC7, 0x1100, 0xAC00, 0xAC01, 0x304B, 0x3B1, 0x9C7, 0x4E00, 0x1D157];
        return string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => new Rune(random.Next(3) == 0 ? letters[random.Next(letters.Length)] : marks[random.Next(marks.Length)])));
    }
}
