using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// What a group says follows from what rules found of its parts: one rule for each truth, all of them on the answers of every part.
internal static class GroupRules
{
    public static IEnumerable<IRuleDefinition> Of(Node group) => group.Condition switch
    {
        // One part alone decides; where none does, one that is open leaves the group open.
        AllOf => Of(group, settles: Truth.False, otherwise: Truth.True),
        AnyOf => Of(group, settles: Truth.True, otherwise: Truth.False),
        Not =>
        [
            Rule(group, Truth.True, parts => Is(parts[0], Truth.False)),
            Rule(group, Truth.False, parts => Is(parts[0], Truth.True)),
            Rule(group, Truth.NotEstablished, parts => Is(parts[0], Truth.NotEstablished)),
        ],
        _ => throw new ArgumentException($"No rules are written for groups of the kind {group.Condition.Type}."),
    };

    private static IEnumerable<IRuleDefinition> Of(Node group, Truth settles, Truth otherwise) =>
    [
        Rule(group, settles, parts => Any(parts, settles)),
        Rule(group, Truth.NotEstablished, parts => Expression.AndAlso(Expression.Not(Any(parts, settles)), Any(parts, Truth.NotEstablished))),
        Rule(group, otherwise, parts => parts.Select(part => Is(part, otherwise)).Aggregate(Expression.AndAlso)),
    ];

    private static IRuleDefinition Rule(Node group, Truth holds, Func<ParameterExpression[], Expression> so)
    {
        var (rule, all, _) = LeafRules.Begin(group, holds.ToString());
        var parts = group.Parts.Select((_, n) => Expression.Parameter(typeof(Answered), $"part{n}")).ToArray();
        PatternBuilder? last = null;

        for (var n = 0; n < parts.Length; n++)
        {
            last = all.Pattern(typeof(Answered), parts[n].Name);
            Match(last, parts[n], group.Parts[n]);
        }

        last!.Condition(Expression.Lambda(so(parts), parts));
        Expression<Action<IContext, Asked>> yield = (context, asked) => context.Insert(Answered.Whether(asked, holds));
        rule.RightHandSide().Action(yield);
        return rule.Build();
    }

    private static void Match(PatternBuilder pattern, ParameterExpression answered, Node part)
    {
        var (kind, number, asked) = (part.Condition.Type, part.Number, Expression.Parameter(typeof(Asked), "asked"));
        pattern.Condition(Expressions.About<Answered>(answered.Name!, answer => answer.Kind == kind));
        pattern.Condition(Expressions.About<Answered>(answered.Name!, answer => answer.Number == number));
        pattern.Condition(Expression.Lambda<Func<Asked, Answered, bool>>(
            Expression.Equal(Expression.Property(answered, nameof(Answered.Of)), Expression.Property(asked, nameof(Asked.Of))), asked, answered));
    }

    private static BinaryExpression Any(ParameterExpression[] parts, Truth holds) => parts.Select(part => Is(part, holds)).Aggregate(Expression.OrElse);

    private static BinaryExpression Is(ParameterExpression part, Truth holds) =>
        Expression.Equal(Expression.Property(part, nameof(Answered.Holds)), Expression.Constant(holds));
}
