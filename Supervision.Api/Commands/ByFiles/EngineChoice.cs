using System.CommandLine;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands.ByFiles;

/// <summary><c>--engine</c>: NRules decides unless the compiled engine is asked for.</summary>
internal static class EngineChoice
{
    private const string Compiled = "compiled";

    public static Option<string> Option()
    {
        var option = new Option<string>("--engine")
        {
            Description = "nrules（默认），或者 compiled：编译引擎，用于大批量筛查，结果逐字相同；回放时，凡有变化的再由 NRules 判断一次",
            HelpName = "引擎",
            DefaultValueFactory = _ => "nrules",
        };
        option.AcceptOnlyFromAmong("nrules", Compiled);
        return option;
    }

    public static bool IsCompiled(ParseResult parsed, Option<string> engine) => parsed.GetValue(engine) == Compiled;

    /// <summary>The engine is made ready while the rules are read; the compiled one need not be.</summary>
    public static void Begin(bool compiled)
    {
        if (!compiled)
        {
            RuleEngines.Begin();
        }
    }

    public static IRuleEngine For(Rulebook book, bool compiled) => compiled ? RuleEngines.CompiledFor(book) : RuleEngines.For(book);
}
