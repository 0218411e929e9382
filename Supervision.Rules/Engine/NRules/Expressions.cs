using System.Linq.Expressions;

namespace Supervision.Rules.Engine.NRules;

// The rule model knows a fact by the name of the parameter that stands for it.
internal static class Expressions
{
    public static Expression<Func<TFact, bool>> About<TFact>(string name, Expression<Func<TFact, bool>> condition)
    {
        var fact = Expression.Parameter(typeof(TFact), name);
        return Expression.Lambda<Func<TFact, bool>>(Put(condition, fact), fact);
    }

    // What must be so of the act that is asked about; or must not.
    public static Expression<Func<Asked, bool>> OfAct(Expression<Func<ActFacts, bool>> condition, bool isSo)
    {
        var asked = Expression.Parameter(typeof(Asked), "asked");
        var body = Put(condition, Expression.Property(asked, nameof(Asked.Of)));
        return Expression.Lambda<Func<Asked, bool>>(isSo ? body : Expression.Not(body), asked);
    }

    public static Expression Put<TFact>(Expression<Func<TFact, bool>> condition, Expression fact) =>
        new Exchange(condition.Parameters[0], fact).Visit(condition.Body);

    private sealed class Exchange(ParameterExpression old, Expression with) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? with : node;
    }
}
