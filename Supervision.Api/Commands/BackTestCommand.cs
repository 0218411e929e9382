using System.CommandLine;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Hosting;

namespace Supervision.Api.Commands;

/// <summary><c>credit back-test</c>: whether the tiers of a scheme told where problems were found.</summary>
internal static class BackTestCommand
{
    public static Command Create(CommandHost host)
    {
        var (scheme, json) = (new Argument<string>("标准") { Description = "评定标准的编号，例如 labour-2016" }, Answering.Json());
        var test = new Command("back-test", "等级的回测：评定的等级与以后检查发现的问题是否一致（内部使用）") { scheme, json };

        test.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<BackTestBoard>().ReadAsync(actor, parsed.GetValue(scheme)!, run.Cancel)).Succeeded(out var view, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(parsed.GetValue(json), view, Lines(view.Test!));
        }, cancel));
        return test;
    }

    private static IEnumerable<string> Lines(SchemeBackTest found)
    {
        yield return $"《{found.Title}》的回测：{BackTestText.Conclusion(found.Test)}";
        yield return $"不分等级：检查{found.Test.All.Checks}次，问题率{BackTestText.Rate(found.Test.All)}";

        foreach (var tier in found.Test.Tiers)
        {
            yield return $"  {tier.Tier}：检查{tier.Rate.Checks}次，问题率{BackTestText.Rate(tier.Rate)}，提升{BackTestText.Lift(tier)}";
        }

        foreach (var year in found.Test.Years)
        {
            yield return $"  {year.Year}年：检查{year.All.Checks}次，问题率{BackTestText.Rate(year.All)}，排序能力{BackTestText.Ranking(year.Ranking)}";
        }

        yield return BackTestText.Counted(found);
    }
}
