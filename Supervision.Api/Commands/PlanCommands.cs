using System.CommandLine;
using System.Globalization;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Hosting;
using Supervision.Api.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Sampling;

namespace Supervision.Api.Commands;

/// <summary><c>plan</c>: how many to draw, what the results of a draw say of all, and how probable a visit was.</summary>
internal static class PlanCommands
{
    private static readonly Problem OnlyAuditors = new("inclusion.only-auditors", ProblemKind.Forbidden,
        "入选概率会透露内部的信用风险分类，只有执法监督人员可以查询。请用 --as 写明执法监督的角色；对象本身凭核验码在抽取页面查询。");

    public static Command Create(CommandHost host) =>
        new("plan", "抽查计划的测算：样本量、问题率区间、入选概率") { SampleSizes(), Rates(host), Inclusion(host) };

    private static Command SampleSizes()
    {
        var population = new Option<int>("--population") { Description = "名录中的对象数", Required = true };
        var prevalence = new Option<double>("--prevalence") { Description = "违法（问题）比例，如 0.02", DefaultValueFactory = _ => 0.5 };
        var probability = new Option<double>("--probability") { Description = "把握程度，如 0.95", DefaultValueFactory = _ => 0.95 };
        var within = new Option<double?>("--within") { Description = "要估计问题率时，允许的误差，如 0.03；不写则求至少查到一户违法的样本量" };
        var command = new Command("sample-size", "求最少抽取多少户") { population, prevalence, probability, within };

        command.SetAction(parsed =>
        {
            var (all, share, sure) = (parsed.GetValue(population), parsed.GetValue(prevalence), parsed.GetValue(probability));
            var answer = parsed.GetValue(within) is { } margin
                ? SampleSize.ToEstimate(all, share, margin, sure).Match<Result<string>>(
                    size => $"名录{all}户，预计问题率{Percent(share)}：抽取{size}户（{Percent((double)size / all)}），"
                        + $"问题率的{Percent(sure)}置信区间与检查所得相差不超过{Percent(margin)}（Clopper–Pearson精确区间，按全部查到计）。",
                    problem => problem)
                : SampleSize.ToFindOne(all, share, sure).Match<Result<string>>(
                    size => $"名录{all}户，其中{SampleSize.ViolatorsIn(all, share)}户违法（{Percent(share)}）：抽取{size}户（{Percent((double)size / all)}），"
                        + $"至少查到一户的概率不低于{Percent(sure)}（超几何分布）。",
                    problem => problem);

            return answer.Match(
                line =>
                {
                    parsed.InvocationConfiguration.Output.WriteLine(line);
                    return 0;
                },
                problem => CommandHost.Refuse(parsed, problem));
        });

        return command;
    }

    private static Command Rates(CommandHost host)
    {
        var task = new Argument<string>("任务编号");
        var command = new Command("rates", "一项任务的问题率和置信区间，按层和加权合计（内部使用）") { task };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var asked = await run.Get<Acts>().AskAsync(actor, ReadActs.Rates, DrawObjects.Task(parsed.GetValue(task)!), run.Cancel);

            if (!asked.Succeeded(out _, out var refused))
            {
                return refused;
            }

            var read = await run.Get<ProblemRates>().ReadAsync(parsed.GetValue(task)!, run.Cancel);

            if (!read.Succeeded(out var view, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"抽中{view.Drawn}户，已查{view.Combined.Checks}户（注销、迁出等未查的不计），发现问题{view.Combined.Problems}户。");

            foreach (var stratum in view.Strata)
            {
                await run.PrintAsync($"  {stratum.Counts.Label}：名录{stratum.Counts.Size}户，入选概率{Percent(stratum.Counts.InclusionProbability)}，"
                    + $"已查{stratum.Rate.Checks}户，问题{stratum.Rate.Problems}户，{Line(stratum.Rate)}");
            }

            await run.PrintAsync($"  加权合计：{Line(view.Combined)}");
            return default(Done);
        }, cancel));

        return command;
    }

    private static Command Inclusion(CommandHost host)
    {
        var subject = new Argument<string>("对象编号");
        var year = new Option<int>("--year") { Description = "年度", Required = true };
        var command = new Command("inclusion", "一个对象全年各项任务的入选概率（执法监督人员使用）") { subject, year };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (actor.Role is not Role.Supervisor)
            {
                return OnlyAuditors;
            }

            if (!SubjectKey.TryParse(parsed.GetValue(subject), out var key))
            {
                return new Problem("subject.key", ProblemKind.Invalid, $"“{parsed.GetValue(subject)}”不是检查对象编号。请核对统一社会信用代码。");
            }

            var read = await run.Get<OwnInclusion>().ReadAsync(key, parsed.GetValue(year), run.Cancel);

            if (!read.Succeeded(out var inclusion, out var problem))
            {
                return problem;
            }

            foreach (var task in inclusion.Tasks)
            {
                await run.PrintAsync($"  {task.Task}第{task.Attempt}次抽取：入选概率{Percent(task.Probability)}，{(task.Drawn ? "抽中" : "未抽中")}");
            }

            await run.PrintAsync(inclusion.Tasks.Count == 0 ? "该对象全年不在任何一次抽取的名录中。"
                : $"全年至少一次入选的概率{Percent(inclusion.AtLeastOnce)}，预期检查{inclusion.ExpectedVisits.ToString("0.###", CultureInfo.InvariantCulture)}次。");
            return default(Done);
        }, cancel));

        return command;
    }

    private static string Line(ProblemRate rate)
    {
        var estimate = rate.Estimate is { } found ? Percent(found) : "尚无";
        var interval = $"{Percent(rate.Interval.Lower)}至{Percent(rate.Interval.Upper)}";
        return $"问题率{estimate}，{Percent(rate.Confidence)}区间{interval}";
    }

    private static string Percent(double share) => share.ToString("P2", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
