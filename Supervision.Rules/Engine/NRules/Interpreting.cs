using System.Linq.Expressions;
using NRules.Extensibility;

namespace Supervision.Rules.Engine.NRules;

// Interpreted, rules are ready some twenty times sooner.
internal sealed class Interpreting : IExpressionCompiler
{
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression) where TDelegate : Delegate => expression.Compile(preferInterpretation: true);
}
