using System.Globalization;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>replacements.csv: written, and read by making every replacement again.</summary>
public static class ReplacementFile
{
    public const string Name = "replacements.csv";

    private const string Header = "seq,target,team,slot,out,in,ticket,c,reason";
    private const int Width = 9;

    public static string Write(IEnumerable<ReplacementLine> lines) => string.Concat(lines.Select(line => line + "\n").Prepend(Header + "\n"));

    /// <summary>
    /// Takes from each entry only who goes and why, and works out the rest. The result is what the file should say; it is to be compared.
    /// </summary>
    public static Result<IReadOnlyList<ReplacementLine>> Replay(string text, DrawnPlaces places)
    {
        if (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n'))
        {
            return DrawProblems.LineEnd(Name);
        }

        var lines = text[..^1].Split('\n');

        if (lines[0] != Header)
        {
            return DrawProblems.Header(Name, Header, lines[0]);
        }

        // An entry about a target is followed by the entries that come of it, so the next one to read is the first not yet worked out.
        while (places.Lines.Count < lines.Length - 1)
        {
            var number = places.Lines.Count + 2;
            var cells = lines[number - 1].Split(',');

            if (cells.Length != Width)
            {
                return DrawProblems.Line(Name, number, $"应有{Width}栏");
            }

            if (Step(cells, places) is { } problem)
            {
                return DrawProblems.Line(Name, number, problem.Message.TrimEnd('。'));
            }
        }

        return Result(places);
    }

    private static Problem? Step(string[] cells, DrawnPlaces places)
    {
        if (cells[2].Length == 0)
        {
            return places.Drop(cells[1], cells[8]).Match<Problem?>(_ => null, problem => problem);
        }

        var slot = int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return places.Replace(cells[1], cells[2], slot, cells[8]).Match<Problem?>(_ => null, problem => problem);
    }

    private static Result<IReadOnlyList<ReplacementLine>> Result(DrawnPlaces places) => places.Lines.ToList();
}
