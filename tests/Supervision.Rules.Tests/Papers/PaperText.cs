using System.Text;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Rules.Tests.Papers;

/// <summary>What a paper says, a line for each paragraph.</summary>
internal static class PaperText
{
    public static string Of(Paper paper)
    {
        var text = new StringBuilder().Append(paper.Title).Append('　').Append(paper.Number).Append('\n');

        foreach (var line in paper.Blocks.SelectMany(Lines))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        Clause clause => [$"{clause.Label}：{clause.Text}"],
        Education education => education.Measures.Select((measure, at) => $"{at + 1}．{measure}"),
        RemedyNotice remedies => [remedies.Text],
        Signature signature => [$"{signature.Organ}　{DateWords.Of(signature.IssuedOn)}"],
        _ => [],
    };
}
