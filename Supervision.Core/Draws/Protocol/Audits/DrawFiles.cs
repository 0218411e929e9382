using System.Globalization;
using System.Text;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>The csv files of a bundle, to the byte: one header, LF at every line's end, fields without comma and quote.</summary>
public static class DrawFiles
{
    public const string FrameName = "frame.csv";
    public const string FrameKeyName = "frame-key.json";
    public const string RosterName = "roster.csv";
    public const string RecusalsName = "recusals.csv";
    public const string RuleName = "rule.json";
    public const string RevealName = "reveal.json";
    public const string ResultName = "result.csv";
    public const string AssignmentName = "assignment.csv";

    private const string RosterHeader = "team,inspector,lead";
    private const string RecusalsHeader = "target,inspector";

    public static string Write(Frame frame) => FrameFile.Write(frame);

    public static string Write(Roster roster) =>
        Text(RosterHeader, roster.Lines.Select(line => $"{line.Team},{line.Inspector},{(line.Lead ? 1 : 0)}"));

    public static string Write(Recusals recusals) =>
        Text(RecusalsHeader, recusals.Lines.Select(line => $"{line.Target},{line.Inspector}"));

    public static string Write(IEnumerable<ResultLine> result) => Text("stratum,rank,target,ticket,kind", result.Select(line =>
        string.Create(CultureInfo.InvariantCulture,
            $"{line.Stratum},{line.Rank},{line.Target},{line.Ticket},{(line.Reserve ? "reserve" : "drawn")}")));

    public static string Write(IEnumerable<TeamAssignment> teams) => Text("target,team,slot,inspector,ticket", teams
        .SelectMany(team => team.Lines)
        .Select(line => string.Create(CultureInfo.InvariantCulture,
            $"{line.Target},{line.Team},{line.Slot},{line.Inspector},{line.Ticket}")));

    public static Result<Frame> ReadFrame(string text, IReadOnlyCollection<string> codes) => FrameFile.Read(text, codes);

    public static Result<Roster> ReadRoster(string text, IReadOnlyCollection<string> teams)
    {
        if (!Rows(RosterName, RosterHeader, text, cells => cells[1]).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (!teams.Contains(rows[i][0]))
            {
                return DrawProblems.TeamUnknown(RosterName, i + 2, rows[i][0]);
            }

            if (rows[i][2] is not ("0" or "1"))
            {
                return DrawProblems.Line(RosterName, i + 2, $"lead应为1或0，实为“{rows[i][2]}”");
            }
        }

        return Roster.Of(rows.Select(cells => new RosterLine(cells[0], cells[1], cells[2] == "1")));
    }

    public static Result<Recusals> ReadRecusals(string text, Frame frame, Roster roster)
    {
        if (!Rows(RecusalsName, RecusalsHeader, text, cells => cells[0] + "," + cells[1]).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        var people = roster.Lines.Select(line => line.Inspector).ToHashSet();

        for (var i = 0; i < rows.Count; i++)
        {
            if (frame.IndexOf(rows[i][0]) < 0)
            {
                return DrawProblems.Line(RecusalsName, i + 2, $"对象“{rows[i][0]}”不在名录中");
            }

            if (!people.Contains(rows[i][1]))
            {
                return DrawProblems.Line(RecusalsName, i + 2, $"人员“{rows[i][1]}”不在人员名单中");
            }
        }

        return Recusals.Of(rows.Select(cells => new Recusal(cells[0], cells[1])));
    }

    internal static string Text(string header, IEnumerable<string> lines)
    {
        var text = new StringBuilder(header).Append('\n');

        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    // Every row of the right width, in rising order of its key, which also makes keys unique.
    internal static Result<List<string[]>> Rows(string file, string header, string text, Func<string[], string> key)
    {
        if (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n'))
        {
            return DrawProblems.LineEnd(file);
        }

        var lines = text[..^1].Split('\n');

        if (lines[0] != header)
        {
            return DrawProblems.Header(file, header, lines[0]);
        }

        var width = header.Split(',').Length;
        var rows = new List<string[]>(lines.Length - 1);

        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',');

            if (cells.Length != width || cells.Any(cell => cell.Length == 0 || cell.Contains('"', StringComparison.Ordinal)))
            {
                return DrawProblems.Line(file, i + 1, $"应有{width}个非空的栏，且不含引号");
            }

            if (rows.Count > 0 && string.CompareOrdinal(key(rows[^1]), key(cells)) >= 0)
            {
                return DrawProblems.Line(file, i + 1, "与上一行重复，或者没有按顺序排列");
            }

            rows.Add(cells);
        }

        return rows;
    }
}
