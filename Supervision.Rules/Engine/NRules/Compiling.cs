using NRules;
using NRules.RuleModel;

namespace Supervision.Rules.Engine.NRules;

// How rule sets are compiled, sharing nodes wherever two rules ask the same.
internal static class Compiling
{
    /// <summary>For rules of which there are many and each is asked seldom: ready some twenty times sooner.</summary>
    public static ISessionFactory Interpret(IEnumerable<IRuleDefinition> rules)
    {
        var compiler = NewCompiler();
        compiler.ExpressionCompiler = new Interpreting();
        return compiler.Compile(rules);
    }

    /// <summary>For the few rules that every case asks: some 30 ms more once, and half the time of every case after.</summary>
    public static ISessionFactory Compile(IEnumerable<IRuleDefinition> rules) => NewCompiler().Compile(rules);

    private static RuleCompiler NewCompiler() =>
        new(new() { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.FailFast });
}
