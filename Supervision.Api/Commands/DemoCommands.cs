using System.CommandLine;
using Supervision.Api.Demo;
using Supervision.Api.Demo.City;
using Supervision.Api.Hosting;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>demo</c>: takes the sample city from nothing to decisions.</summary>
internal static class DemoCommands
{
    public static Command Create(CommandHost host)
    {
        var folder = Out();
        var subjects = new Option<int>("--subjects") { Description = "样例城市的检查对象数", DefaultValueFactory = _ => 30_000 };
        var demo = new Command("demo", "在样例城市上走完全程（数据全部是编造的）") { folder, subjects, DemoFollowUps.Mend(host), DemoFollowUps.Credit(host), DemoFollowUps.Report(host), DemoFollowUps.People(host) };

        demo.SetAction((parsed, cancel) => RunAsync(host, parsed, Path.GetFullPath(parsed.GetValue(folder)!), parsed.GetValue(subjects), cancel));
        return demo;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, string folder, int subjects, CancellationToken cancel)
    {
        var output = parsed.InvocationConfiguration.Output;

        if (subjects is < SampleCity.FewestSubjects or > SampleCity.MostSubjects)
        {
            return CommandHost.Refuse(parsed, TooFewOrMany(subjects));
        }

        if (!(await host.StartOverAsync(cancel)).Succeeded(out _, out var problem)
            || !(await host.BuildAsync(cancel)).Succeeded(out var app, out problem))
        {
            return CommandHost.Refuse(parsed, problem);
        }

        var run = new DemoRun(app, DemoScript.Read(host.Root), folder, output, cancel);

        try
        {
            await GoAsync(run, host.Clock, output, subjects);
            return 0;
        }
        catch (DemoRefusedException refused)
        {
            return CommandHost.Refuse(parsed, refused.Problem);
        }
    }

    private static async Task GoAsync(DemoRun run, TimeProvider clock, TextWriter output, int subjects)
    {
        IReadOnlyList<CityFile> files = [];
        DrawOutcome outcome = null!;

        await StageAsync(clock, output, "一、导入样例城市", async () => files = await CityStage.RunAsync(run, subjects));
        await StageAsync(clock, output, "二、年度抽查计划", () => PlanStage.RunAsync(run));
        await StageAsync(clock, output, "三、冻结、承诺、揭示、抽取、分配", async () => outcome = await DrawAsync(run, files));
        await StageAsync(clock, output, "四、检查和结果", () => CheckStage.RunAsync(run, outcome));
        await StageAsync(clock, output, "五、第一次信用评定", () => CreditStage.RateAsync(run, "2026-10-26T11:00"));
        await StageAsync(clock, output, "六、处理建议和决定", () => CaseStage.RunAsync(run, outcome));
    }

    private static async Task<DrawOutcome> DrawAsync(DemoRun run, IReadOnlyList<CityFile> files)
    {
        await CityStage.SynchroniseAsync(run, "2026-09-07T20:00", files);
        await PlanStage.TemporaryAsync(run);
        await DrawStage.RunAsync(run, run.Script.TemporaryDraw);
        await CityStage.SynchroniseAsync(run, "2026-09-13T20:00", files);
        return await DrawStage.RunAsync(run, run.Script.Draw);
    }

    private static Problem TooFewOrMany(int subjects) =>
        new("demo.subjects", ProblemKind.Invalid,
            $"--subjects 填的是{subjects}，应在{SampleCity.FewestSubjects}到{SampleCity.MostSubjects}之间。");

    internal static Option<string> Out() => new("--out") { Description = "结果放在哪里", DefaultValueFactory = _ => Path.Combine("out", "demo") };

    private static async Task StageAsync(TimeProvider clock, TextWriter output, string title, Func<Task> stage)
    {
        var started = clock.GetTimestamp();
        await output.WriteLineAsync(title);
        await stage();
        await output.WriteLineAsync($"  （{clock.GetElapsedTime(started).TotalSeconds:0.0}秒）");
    }
}
