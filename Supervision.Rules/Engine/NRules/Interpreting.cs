using System.Linq.Expressions;
using NRules.Extensibility;

namespace Supervision.Rules.Engine.NRules;

// Lists are compiled when first asked and asked seldom: interpreted, they are ready some twenty times sooner.
internal sealed class Interpreting : IExpressionCompiler
{
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression) where TDelegate : Delegate => expression.Compile(preferInterpretation: true);
}
