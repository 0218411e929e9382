using CsvHelper;
using Supervision.Core.Draws.Statistics;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>Reads what an audit needs from tables of any system: a frame in its order, drawn lists, and who went where.</summary>
internal static class AuditFiles
{
    private static readonly string[] TargetNames = ["target", "对象编号", "统一社会信用代码"];
    private static readonly string[] StratumNames = ["stratum", "分层", "层"];
    private static readonly string[] InspectorNames = ["inspector", "人员编号", "检查人员"];
    private static readonly string[] TeamNames = ["team", "所属主体", "部门"];

    public static Result<AuditedFrame> ReadFrame(string file)
    {
        if (!Read(file, []).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        var twice = rows.GroupBy(row => row[0]).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? AuditedFrame.Of(rows.Select(row => (row[0], row[1])))
            : new Problem("audit.twice", ProblemKind.Invalid, $"名录{file}中对象“{twice.Key}”出现了{twice.Count()}次。每个对象只应出现一次。");
    }

    public static Result<DrawnList> ReadDrawn(string file, AuditedFrame frame)
    {
        if (!Read(file, []).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        var targets = rows.Select(row => row[0]).ToList();

        if (targets.FirstOrDefault(target => frame.PlaceOf(target) < 0) is { } stranger)
        {
            return new Problem("audit.not-in-frame", ProblemKind.Invalid, $"{file}中的对象“{stranger}”不在名录里。请核对两份文件是否属于同一次抽取。");
        }

        return targets.GroupBy(target => target).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? new Problem("audit.twice", ProblemKind.Invalid, $"{file}中对象“{twice.Key}”出现了{twice.Count()}次。一次抽取里每个对象只应出现一次。")
            : new DrawnList(Path.GetFileName(file), targets);
    }

    public static Result<IReadOnlyList<AuditedVisit>> ReadVisits(string file) =>
        Read(file, InspectorNames).Match<Result<IReadOnlyList<AuditedVisit>>>(
            rows => rows.Select(row => new AuditedVisit(row[0], row[3], row[4], row[2])).ToList(), problem => problem);

    // Target, stratum, inspector, team, slot of each row. Rows that a kind column calls anything but drawn are in reserve.
    private static Result<List<string[]>> Read(string file, string[] alsoNeeded)
    {
        if (!File.Exists(file))
        {
            return new Problem("audit.file-missing", ProblemKind.NotFound, $"找不到文件{file}。请核对路径。");
        }

        try
        {
            using var reader = CsvReader.FromFile(file, new CsvReaderOptions { HasHeader = true, TrimWhitespace = true });
            reader.ReadHeader();
            var headers = reader.Headers.ToList();
            int Column(string[] names) => headers.FindIndex(names.Contains);
            var (target, stratum, inspector, team, slot, kind) = (Column(TargetNames), Column(StratumNames), Column(InspectorNames),
                Column(TeamNames), Column(["slot", "席位"]), Column(["kind"]));

            if (target < 0 || (alsoNeeded.Length > 0 && Column(alsoNeeded) < 0))
            {
                var names = string.Join("，以及", new[] { TargetNames, alsoNeeded }.Where(names => names.Length > 0).Select(names => $"“{string.Join("”或“", names)}”"));
                return new Problem("audit.columns-missing", ProblemKind.Invalid, $"文件{file}的第一行应是列名，并包含{names}。");
            }

            var rows = new List<string[]>();

            while (reader.Read())
            {
                if (kind < 0 || reader.GetString(headers[kind]) == "drawn")
                {
                    string Cell(int column) => column < 0 ? "" : reader.GetString(headers[column]);
                    rows.Add([Cell(target), Cell(stratum), Cell(inspector), Cell(team), Cell(slot)]);
                }
            }

            return rows;
        }
        catch (CsvFormatException exception)
        {
            return new Problem("audit.file-unreadable", ProblemKind.Invalid, $"文件{file}第{exception.LineNumber}行不是完整的CSV。请检查引号和逗号。");
        }
    }
}
