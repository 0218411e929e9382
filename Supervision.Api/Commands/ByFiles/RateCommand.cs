using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Rules.CreditCases;
using Supervision.Rules.Lints;
using Supervision.Rules.Lists;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Commands.ByFiles;

/// <summary><c>rules rate</c> and <c>rules schemes</c>: rates subject files by the schemes of the files, and proves the schemes; no database is needed.</summary>
internal static class RateCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("文件") { Description = "被评主体文件，YAML 或者 JSON，可以写几个主体" };
        var json = RuleAnswer.Json();
        var rate = new Command("rate", "按信用评定标准评定一个文件中的主体：等级、逐项理由、怎样升到上一级") { file, json };

        rate.SetAction(parsed => Rated(host, parsed.GetValue(file)!).Match(
            rated => RuleAnswer.Tell(parsed, parsed.GetValue(json), rated.All(one => one.Rating.Tier is not null), rated, output =>
            {
                foreach (var one in rated)
                {
                    output.WriteLine($"主体：{one.Rating.Subject}");
                    output.Write(one.Reasons.ToString());
                    output.WriteLine(Up(one.Up));
                }
            }),
            problem => RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem)));
        return rate;
    }

    public static Command Schemes(CommandHost host)
    {
        var json = RuleAnswer.Json();
        var schemes = new Command("schemes", "检查全部信用评定标准：有利的记录从不降级，不利的记录从不升级，或者指出反例") { json };

        schemes.SetAction(parsed => CreditSchemes.Load(Path.Combine(host.Root, "rules")).Match(
            read =>
            {
                var lints = read.All.Select(SchemeLints.Of).ToList();
                return RuleAnswer.Tell(parsed, parsed.GetValue(json), lints.TrueForAll(lint => lint.IsProved), lints, output =>
                {
                    foreach (var lint in lints)
                    {
                        output.WriteLine(lint.Said());
                    }
                });
            },
            problem => RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem)));
        return schemes;
    }

    private static Result<IReadOnlyList<RatedFile>> Rated(CommandHost host, string file)
    {
        if (!File.Exists(file))
        {
            return new Problem("rules.not-found", ProblemKind.NotFound, $"找不到“{file}”。请核对文件的名称。");
        }

        if (!CreditRules.Load(Path.Combine(host.Root, "rules")).Succeeded(out var rules, out var problem)
            || !RatingCase.ReadAll(new RuleText(file, File.ReadAllText(file))).Succeeded(out var cases, out problem))
        {
            return problem;
        }

        var rated = new List<RatedFile>();

        foreach (var one in cases)
        {
            if (!rules.Ratings.Rate(one).Succeeded(out var rating, out problem) || !rules.Schemes.For(one).Succeeded(out var scheme, out problem))
            {
                return problem;
            }

            rated.Add(new(rating, RatingTree.Of(rating, scheme), StepsUp.Of(scheme, one.Subject)));
        }

        return rated;
    }

    private static string Up(StepsUp up) => up.Target is { } target ? $"升到{target}，至少须：{string.Join("；", up.Steps)}。" : up.Note;

    private sealed record RatedFile(Rating Rating, ReasonNode Reasons, StepsUp Up);
}
