using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Supervision.Api.Draws;
using Supervision.Api.Hosting;
using Supervision.Core.Draws.Statistics;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>draw audit</c>: holds anybody's drawn lists against chance. Exit code 1 when something is flagged, 2 when the files cannot be used.</summary>
internal static class AuditCommand
{
    private const int Unusable = 2;

    public static Command Create()
    {
        var frame = new Option<string>("--frame") { Description = "名录，CSV，按原来的顺序；列 target 或 对象编号，可有 stratum 或 分层", Required = true };
        var drawn = new Option<string[]>("--drawn") { Description = "抽中名单，CSV；多次抽取可写多个文件", Required = true, AllowMultipleArgumentsPerToken = true };
        var assigned = new Option<string?>("--assigned") { Description = "检查人员分配，CSV；列 target、inspector，可有 team" };
        var groups = new Option<string[]>("--group-team") { Description = "按编组派出的部门：同组的人本来就一起去，不检验搭配", AllowMultipleArgumentsPerToken = true };
        var alpha = new Option<double>("--alpha") { Description = "允许把诚实的抽取误报为可疑的比例", DefaultValueFactory = _ => 0.01 };
        var json = new Option<bool>("--json") { Description = "输出 JSON，供程序读取" };
        var command = new Command("audit", "审计任何系统的抽取名单：看起来是不是随机抽的") { frame, drawn, assigned, groups, alpha, json };

        command.SetAction(parsed => Judge(parsed.GetValue(frame)!, parsed.GetValue(drawn)!, parsed.GetValue(assigned),
            parsed.GetValue(groups) ?? [], parsed.GetValue(alpha)).Match(
            report => Tell(parsed.InvocationConfiguration.Output, report, parsed.GetValue(json)),
            problem =>
            {
                CommandHost.Refuse(parsed, problem);
                return Unusable;
            }));

        return command;
    }

    private static Result<AuditReport> Judge(string frameFile, string[] drawnFiles, string? assignedFile, string[] groupTeams, double alpha)
    {
        if (alpha is not (> 0 and < 1))
        {
            return new Problem("audit.alpha", ProblemKind.Invalid, "--alpha 应大于0、小于1，例如 0.01。");
        }

        if (!AuditFiles.ReadFrame(frameFile).Succeeded(out var frame, out var problem))
        {
            return problem;
        }

        var lists = new List<DrawnList>();

        foreach (var file in drawnFiles)
        {
            if (!AuditFiles.ReadDrawn(file, frame).Succeeded(out var list, out problem))
            {
                return problem;
            }

            lists.Add(list);
        }

        IReadOnlyList<AuditedVisit> visits = [];

        if (assignedFile is not null && !AuditFiles.ReadVisits(assignedFile).Succeeded(out visits!, out problem))
        {
            return problem;
        }

        return new DrawAudit(frame).Judge(lists, [.. visits.Where(visit => !groupTeams.Contains(visit.Team))], alpha);
    }

    private static int Tell(TextWriter output, AuditReport report, bool json)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, Jsonb.Options));
            return report.Flagged ? 1 : 0;
        }

        foreach (var finding in report.Findings)
        {
            output.WriteLine($"{(finding.Flagged ? "✗" : "✓")} {finding.Of} · {finding.Test.Named()}：{finding.Sentence}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    诚实抽取至少这样反常的机会：{finding.P:0.####}，按检验次数校正后 {finding.Corrected:0.####}；效应 {finding.Effect:0.##}"));
        }

        foreach (var name in report.TooShort)
        {
            output.WriteLine($"? {name}：抽中的太少，看不出什么，没有检验。");
        }

        var rate = (report.Alpha * 100).ToString("0.###", CultureInfo.InvariantCulture);
        output.WriteLine(Conclusion(report, rate));
        return report.Flagged ? 1 : 0;
    }

    private static string Conclusion(AuditReport report, string rate)
    {
        if (report.Findings.Count == 0)
        {
            return "没有可以检验的名单。";
        }

        return report.Flagged
            ? $"结论：名单不像随机抽取的结果（诚实的抽取被这样误报的机会不超过{rate}%）。请要求说明抽取办法，并提供可以复算的记录。"
            : $"结论：没有看出不随机的迹象（允许误报{rate}%）。这不能证明抽取是随机的；可以复算的抽取才能证明。";
    }
}
