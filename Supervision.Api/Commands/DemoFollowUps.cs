using System.CommandLine;
using Supervision.Api.Demo;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Commands;

/// <summary>What follows in a demonstration once the publisher has delivered: <c>demo mend</c>, <c>demo report</c> and <c>demo people</c>.</summary>
internal static class DemoFollowUps
{
    public static Command Mend(CommandHost host)
    {
        var mend = new Command("mend", "处理样例网站退回的公示，等待重新推送");

        mend.SetAction(async (parsed, cancel) =>
        {
            if (!(await host.BuildAsync(cancel)).Succeeded(out var app, out var problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            try
            {
                await MendStage.RunAsync(new(app, DemoScript.Read(host.Root), "", parsed.InvocationConfiguration.Output, cancel));
                return 0;
            }
            catch (DemoRefusedException refused)
            {
                return CommandHost.Refuse(parsed, refused.Problem);
            }
        });

        return mend;
    }

    public static Command People(CommandHost host)
    {
        var people = new Command("people", "建立样例账号，显示谁可以用什么登录（密码每次不同，只显示一次）");

        people.SetAction(async (parsed, cancel) =>
        {
            if (!(await host.BuildAsync(cancel)).Succeeded(out var app, out var problem))
            {
                return CommandHost.Refuse(parsed, problem);
            }

            try
            {
                var run = new DemoRun(app, DemoScript.Read(host.Root), "", parsed.InvocationConfiguration.Output, cancel);
                await PeopleStage.RunAsync(run, OfficeClock.Today(host.Clock));
                return 0;
            }
            catch (DemoRefusedException refused)
            {
                return CommandHost.Refuse(parsed, refused.Problem);
            }
        });

        return people;
    }

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
}
