using System.CommandLine;
using Supervision.Api.Demo;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Commands;

/// <summary>What follows in a demonstration once the publisher has delivered: <c>demo mend</c>, <c>demo credit</c>, <c>demo report</c> and <c>demo people</c>.</summary>
internal static class DemoFollowUps
{
    public static Command Mend(CommandHost host) => Stage(host, "mend", "处理样例网站退回的公示，等待重新推送", MendStage.RunAsync);

    public static Command Credit(CommandHost host) => Stage(host, "credit", "信用的一圈：导入处罚、违诺、评定、抽查比例、惩戒措施、修复", CreditStage.RunAsync);

    public static Command People(CommandHost host) =>
        Stage(host, "people", "建立样例账号，显示谁可以用什么登录（密码每次不同，只显示一次）", run => PeopleStage.RunAsync(run, OfficeClock.Today(host.Clock)));

    public static Command Report(CommandHost host)
    {
        var folder = DemoCommands.Out();
        var report = new Command("report", "公示投递之后，列出演示结果并写出 summary.json") { folder };

        report.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var asOf = OfficeClock.Today(host.Clock);
            var counted = await run.Get<DemoFigures>().ReadAsync(asOf, run.Cancel);
            var path = Path.Combine(Path.GetFullPath(parsed.GetValue(folder)!), "summary.json");
            await File.WriteAllTextAsync(path, counted.ToJson(), run.Cancel);
            await run.PrintAsync("");

            foreach (var (label, value) in counted.Lines())
            {
                await run.PrintAsync($"  {label.PadRight(6, '　')}{value}");
            }

            return default(Done);
        }, cancel));

        return report;
    }

    private static Command Stage(CommandHost host, string name, string description, Func<DemoRun, Task> run)
    {
        var folder = DemoCommands.Out();
        var stage = new Command(name, description) { folder };

        stage.SetAction(async (parsed, cancel) =>
        {
            if (!(await host.BuildAsync(cancel)).Succeeded(out var app, out var problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            try
            {
                var output = parsed.InvocationConfiguration.Output;
                await run(new(app, DemoScript.Read(host.Root), Path.GetFullPath(parsed.GetValue(folder)!), output, cancel));
                return 0;
            }
            catch (DemoRefusedException refused)
            {
                return CommandHost.Refuse(parsed, refused.Problem);
            }
        });

        return stage;
    }
}
