using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Demo;

/// <summary>Approval, notices and codes, results from the recorded file through the platform's exchange, review.</summary>
internal static class CheckStage
{
    public static async Task RunAsync(DemoRun run, DrawOutcome outcome)
    {
        var task = run.Script.Draw.Task;
        run.At("2026-09-16T09:00");

        foreach (var department in run.Script.Tasks[0].Participants)
        {
            await run.DoAsync<ApproveChecks, int>(approve => approve.ExecuteAsync(DemoRun.HeadOf(department), task, run.Cancel));
        }

        var order = outcome.Result.Where(line => !line.Reserve).OrderBy(line => line.Ticket, StringComparer.Ordinal).Select(line => line.Target).ToList();
        var recorded = RecordedResult.Read(DemoScript.ResultsFile(run.Root), order.Count);
        var visits = VisitsOn([.. order.Select(SubjectKey.Parse)], recorded);
        var given = new Dictionary<SubjectKey, string> { [SubjectKey.Parse(order[0])] = "HNYSM-样例-0001" };
        var notices = await run.DoAsync<NotifyChecks, int>(notify => notify.ExecuteAsync(run.Archivist, task, visits, given, run.Cancel));
        run.Say($"  各部门负责人批准，发出行政检查通知书{notices}份；检查码：本系统{notices - 1}个，湖南营商码1个");

        var listed = await run.DoAsync<ExportTaskList, IReadOnlyList<PlatformRow>>(export => export.ExecuteAsync(run.UnitHead, task, run.Cancel));
        var folder = Path.Combine(run.Folder, "platform");
        PlatformFile.Write(Path.Combine(folder, "任务清单.csv"), listed);
        Fill(listed, order, recorded);
        PlatformFile.Write(Path.Combine(folder, "检查结果.csv"), listed);

        run.At("2026-10-23T17:00");
        await ImportAsync(run, listed, folder);
        await ReviewAsync(run, task);
    }

    // One file of the whole visit; each department takes the lines of its own items.
    private static async Task ImportAsync(DemoRun run, IReadOnlyList<PlatformRow> listed, string folder)
    {
        foreach (var department in run.Script.Tasks[0].Participants)
        {
            var officer = DemoRun.OfficerOf(department);
            var report = await run.AskAsync<ImportResults, ResultsImport>(import => import.ExecuteAsync(officer, listed, new Progress<int>(_ => { }), run.Cancel));
            run.Say($"  {department}从省级平台文件导入{report.Taken}个对象的结果，退回{report.Bad.Count}行");

            if (report.Bad.Count > 0)
            {
                PlatformFile.Write(Path.Combine(folder, "检查结果.错误.csv"), report.Bad);
                throw new DemoRefusedException(new Problem("demo.results-refused", ProblemKind.Invalid, report.Bad[0].Error));
            }
        }
    }

    private static async Task ReviewAsync(DemoRun run, string task)
    {
        run.At("2026-10-26T09:00");
        var checks = await run.AskAsync<SupervisionDb, List<InspectionCheck>>(db =>
            db.Checks.AsNoTracking().Where(check => db.Tasks.Any(t => t.Id == check.Task && t.Number == task)).ToListAsync(run.Cancel));

        foreach (var check in checks)
        {
            foreach (var department in check.Officers.Select(officer => officer.Department).Distinct())
            {
                // Whoever imported the file is not the second pair of eyes.
                var second = check.Officers.First(officer => officer.Department == department && officer.Name != DemoRun.OfficerOf(department).Person);
                await run.DoAsync<ConfirmResult, Done>(confirm => confirm.ExecuteAsync(new(second.Name, department, Role.Inspector), check.Id, run.Cancel));
                await run.DoAsync<ReviewResult, Done>(review => review.ExecuteAsync(DemoRun.UnitHeadOf(department), check.Id, run.Cancel));
            }
        }

        run.Say($"  各部门检查人员签认、承办机构审核{checks.Count}份结果；公示信息和推送在同一事务写入");
    }

    // On the day on which each was made, every half hour one, with a break at noon.
    private static VisitTimes VisitsOn(List<SubjectKey> order, IReadOnlyDictionary<int, RecordedResult> recorded)
    {
        var times = new Dictionary<SubjectKey, DateTimeOffset>();
        var made = new Dictionary<DateOnly, int>();

        foreach (var (target, at) in order.Select((target, at) => (target, at)))
        {
            var day = recorded[at + 1].Day;
            var place = made.GetValueOrDefault(day);
            made[day] = place + 1;
            var begins = place % 10 < 5 ? new TimeOnly(9, 0) : new TimeOnly(14, 30);
            var late = TimeSpan.FromMinutes((30 * (place % 5)) + (5 * (place / 10)));
            times[target] = new(day.ToDateTime(begins.Add(late)), OfficeClock.Offset);
        }

        return new(times);
    }

    private static void Fill(IReadOnlyList<PlatformRow> rows, List<string> order, IReadOnlyDictionary<int, RecordedResult> recorded)
    {
        foreach (var row in rows)
        {
            recorded[order.IndexOf(row.Target) + 1].WriteInto(row);
        }
    }
}
