using NRules;
using NRules.RuleModel;

namespace Supervision.Rules.Engine.NRules;

// How rule sets are compiled: interpreted, and sharing nodes wherever two rules ask the same.
internal static class Compiling
{
    public static ISessionFactory Compile(IEnumerable<IRuleDefinition> rules)
    {
        var compiler = new RuleCompiler(new() { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.FailFast })
        {
            ExpressionCompiler = new Interpreting(),
        };
        return compiler.Compile(rules);
    }
}
