using System.CommandLine;
using System.Text.Json;
using Supervision.Api.Commands.ByFiles;
using Supervision.Api.Commands.Texts;
using Supervision.Api.Hosting;
using Supervision.Core.Persistence;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands;

/// <summary><c>rules explain</c>: one item of a list laid open for a lawyer. No database is needed.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandHost host)
    {
        var item = new Argument<string>("事项") { Description = "事项编号；清单有几个版本的，写 编号@施行日期；也可以写违法行为中的几个字" };
        var json = Answering.Json();
        var explain = new Command("explain", "说明一个清单事项：所依条文的要件、清单问了哪些、哪些案情和公布的决定用到它、每一处文字有多大把握") { item, json };

        explain.SetAction(parsed =>
        {
            var rules = Path.Combine(host.Root, "rules");

            if (!RuleSources.From(rules).Succeeded(out var sources, out var problem)
                || !Rulebook.Read(sources).Succeeded(out var book, out problem)
                || !ItemExplainer.Explain(book, parsed.GetValue(item)!, CaseShelf.Of(rules)).Succeeded(out var explained, out problem))
            {
                return RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem);
            }

            var output = parsed.InvocationConfiguration.Output;

            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(explained, Jsonb.Options));
            }
            else
            {
                ExplanationText.Write(explained, output);
            }

            return 0;
        });
        return explain;
    }
}
