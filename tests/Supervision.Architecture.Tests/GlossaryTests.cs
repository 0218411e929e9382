using System.Text.RegularExpressions;
using Supervision.Testing;

namespace Supervision.Architecture.Tests;

public sealed partial class GlossaryTests
{
    public static TheoryData<string, string> Terms() =>
        [.. Row().Matches(File.ReadAllText(Repository.PathTo("Supervision.Core", "README.md")))
            .Select(match => (match.Groups["term"].Value, match.Groups["type"].Value))];

    [Fact]
    public void The_glossary_is_not_empty() => Assert.True(Terms().Count > 30);

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_of_the_glossary_has_exactly_one_type(string term, string type)
    {
        var said = Directory.EnumerateFiles(Repository.PathTo("Supervision.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), $@"/// (<summary>)?{term}(: |（)")
                || Regex.IsMatch(File.ReadAllText(file), $@"/// (<summary>)?{term}: "))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal([type], said);
    }

    [GeneratedRegex(@"^\| (?<term>[\u4e00-\u9fff]+) \| `(?<type>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
