using System.CommandLine;
using System.Text.Json;
using Supervision.Api.Commands.ByFiles;
using Supervision.Api.Commands.Texts;
using Supervision.Api.Hosting;
using Supervision.Api.RuleLists;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands;

/// <summary><c>rules decide</c>: by the files, for which no database is needed, or by the adopted rules with the clauses that were confirmed.</summary>
internal static class DecideCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("文件") { Description = "案情文件，YAML 或者 JSON" };
        var adopted = new Option<bool>("--adopted") { Description = "用数据库中已采用的规则判断，条款是否待核以法制审核的核对为准；不写则用 rules/ 下的文件" };
        var (engine, json) = (EngineChoice.Option(), Answering.Json());
        var decide = new Command("decide", "判断一个案情文件，逐条给出理由和十四个步骤") { file, adopted, engine, json };

        decide.SetAction((parsed, cancel) => parsed.GetValue(adopted)
            ? host.RunAsync(parsed, run => AdoptedAsync(run, parsed.GetValue(file)!, EngineChoice.IsCompiled(parsed, engine), parsed.GetValue(json)), cancel)
            : Task.FromResult(ByFiles(parsed, host, parsed.GetValue(file)!, EngineChoice.IsCompiled(parsed, engine), parsed.GetValue(json))));
        return decide;
    }

    private static async Task<Result<Done>> AdoptedAsync(CommandRun run, string file, bool compiled, bool json)
    {
        if (!CaseFile.LoadAll(file, file).Succeeded(out var cases, out var problem)
            || !(await run.Get<AdoptedRules>().NowAsync(run.Cancel)).Succeeded(out var now, out problem))
        {
            return problem;
        }

        var engine = compiled ? RuleEngines.CompiledFor(now.Book) : now.Engine;

        foreach (var one in cases)
        {
            if (!engine.Decide(one.Case, run.Cancel).Succeeded(out var decision, out problem))
            {
                return problem;
            }

            var marked = await run.Get<ConfirmedClauses>().ReadAsync(now.Book.Version, decision, run.Cancel);
            await run.TellAsync(json, marked, [DecisionText.Of(one.Case, marked)]);
        }

        return default(Done);
    }

    private static int ByFiles(ParseResult parsed, CommandHost host, string file, bool compiled, bool json)
    {
        EngineChoice.Begin(compiled);
        return RuleAnswer.Sources(host, null).Match(
            sources => Rulebook.Read(sources).Match(
                book => CaseFile.LoadAll(file, file).Match(
                    cases => Tell(parsed, json, cases, EngineChoice.For(book, compiled)),
                    problem => RuleAnswer.Refuse(parsed, json, problem)),
                problem => RuleAnswer.Refuse(parsed, json, problem)),
            problem => RuleAnswer.Refuse(parsed, json, problem));
    }

    private static int Tell(ParseResult parsed, bool json, IReadOnlyList<CaseFile> cases, IRuleEngine engine)
    {
        foreach (var one in cases)
        {
            if (!engine.Decide(one.Case).Succeeded(out var decision, out var problem))
            {
                return RuleAnswer.Refuse(parsed, json, problem);
            }

            var marked = decision with { Acts = [.. decision.Acts.Select(answer => answer.WithClauses(!answer.ClausesToVerify))] };
            parsed.InvocationConfiguration.Output.WriteLine(json ? JsonSerializer.Serialize(marked, Jsonb.Options) : DecisionText.Of(one.Case, marked));
        }

        return 0;
    }
}
