using System.CommandLine;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Hosting;

namespace Supervision.Api.Commands;

/// <summary><c>credit compare</c>: what a draft of a scheme would change, for all subjects, before anybody adopts it.</summary>
internal static class CompareSchemesCommand
{
    private const int MostTold = 20;

    public static Command Create(CommandHost host)
    {
        var (file, json) = (new Argument<string>("文件") { Description = "标准的草稿，YAML，编号与现行的相同" }, Answering.Json());
        var compare = new Command("compare", "标准更换前，按现行的和草稿各评一遍全部主体，列出谁的等级会变；什么也不写入（内部使用）") { file, json };

        compare.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<CompareSchemes>().ReadAsync(actor, parsed.GetValue(file)!, run.Cancel)).Succeeded(out var found, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(parsed.GetValue(json), found, Lines(found));
        }, cancel));
        return compare;
    }

    private static IEnumerable<string> Lines(SchemeComparison found)
    {
        yield return $"《{found.Title}》：现行{found.Standing}，草稿{found.Draft}；评定{found.Rated:N0}个主体，等级会变的{found.Moved.Count:N0}个。";

        foreach (var move in found.Moves)
        {
            yield return $"  {move.From ?? "没有等级"} → {move.To ?? "没有等级"}：{move.Count:N0}";
        }

        foreach (var one in found.Moved.Take(MostTold))
        {
            yield return $"  {one.Subject}　{one.From ?? "没有等级"} → {one.To ?? "没有等级"}";
        }

        if (found.Moved.Count > MostTold)
        {
            yield return $"只列出前{MostTold}个，全部见 --json。";
        }
    }
}
