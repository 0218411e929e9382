using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.Engine.NRules;

// Every rule of credit schemes is written here, and every expression that NRules matches of them.
internal static class SchemeTexts
{
    private const int LinePriority = 1000, ScorePriority = 300, BasePriority = 200, FinalPriority = 100;

    private static readonly IReadOnlyList<RecordFact> NoRecords = [];

    private static readonly Expression<Func<RatedSubject, RecordFact, bool>> IsRecordOfTheSubject = (subject, each) => each.Of == subject;

    private static readonly Expression<Func<RatedSubject, LineFact, bool>> IsLineOfTheSubject = (subject, each) => each.Of == subject;

    private static readonly Expression<Func<LineFact, bool>> Contributes = each => each.Contributes;

    private static readonly Expression<Func<RatedSubject, ScoreFact, bool>> IsScoreOfTheSubject = (subject, score) => score.Of == subject;

    private static readonly Expression<Func<RatedSubject, BaseTierFact, bool>> IsBaseOfTheSubject = (subject, basis) => basis.Of == subject;

    public static IEnumerable<IRuleDefinition> Of(CreditScheme scheme) => [.. scheme.Lines.Select(line => Of(scheme, line)), OfScore(scheme), OfBase(scheme), OfFinal(scheme)];

    // One rule for each line, named by its code, the stages one after the other. What speaks of an input needs no records.
    private static IRuleDefinition Of(CreditScheme scheme, SchemeLine line)
    {
        var rule = Begin(scheme, line.Code, line.Text, LinePriority - (int)line.Stage);

        if (line.Input is not null)
        {
            Expression<Action<IContext, RatedSubject>> answer = (context, subject) => context.Insert(LineFact.Told(line, subject, NoRecords));
            rule.RightHandSide().Action(answer);
            return rule.Build();
        }

        Expression<Action<IContext, RatedSubject, IEnumerable<RecordFact>>> tell =
            (context, subject, records) => context.Insert(LineFact.Told(line, subject, records));
        RuleTexts.Collect(rule, typeof(RecordFact), "records", IsRecordOfTheSubject, HasKey(line.RecordKey));
        rule.RightHandSide().Action(tell);
        return rule.Build();
    }

    private static IRuleDefinition OfScore(CreditScheme scheme)
    {
        var rule = Begin(scheme, "分数", scheme.Title, ScorePriority);
        RuleTexts.Collect(rule, typeof(LineFact), "lines", IsLineOfTheSubject, Contributes);
        Expression<Action<IContext, RatedSubject, IEnumerable<LineFact>>> sum = (context, subject, lines) => context.Insert(ScoreFact.Sum(scheme, subject, lines));
        rule.RightHandSide().Action(sum);
        return rule.Build();
    }

    private static IRuleDefinition OfBase(CreditScheme scheme)
    {
        var rule = Begin(scheme, "基本等级", scheme.Title, BasePriority);
        rule.LeftHandSide().Pattern(typeof(ScoreFact), "score").Condition(IsScoreOfTheSubject);
        RuleTexts.Collect(rule, typeof(LineFact), "lines", IsLineOfTheSubject, null);
        Expression<Action<IContext, ScoreFact, IEnumerable<LineFact>>> rate = (context, score, lines) => context.Insert(BaseTierFact.By(scheme, score, lines));
        rule.RightHandSide().Action(rate);
        return rule.Build();
    }

    private static IRuleDefinition OfFinal(CreditScheme scheme)
    {
        var rule = Begin(scheme, "等级", scheme.Title, FinalPriority);
        rule.LeftHandSide().Pattern(typeof(BaseTierFact), "basis").Condition(IsBaseOfTheSubject);
        RuleTexts.Collect(rule, typeof(LineFact), "lines", IsLineOfTheSubject, null);
        Expression<Action<IContext, BaseTierFact, IEnumerable<LineFact>>> rate = (context, basis, lines) => context.Insert(FinalTierFact.By(scheme, basis, lines));
        rule.RightHandSide().Action(rate);
        return rule.Build();
    }

    private static RuleBuilder Begin(CreditScheme scheme, string name, string description, int priority)
    {
        var rule = new RuleBuilder();
        rule.Name(name);
        rule.Description(description);
        rule.Tag(scheme.Version);
        rule.Priority(priority);
        rule.LeftHandSide().Pattern(typeof(RatedSubject), "subject");
        return rule;
    }

    private static Expression<Func<RecordFact, bool>> HasKey(string key)
    {
        var each = Expression.Parameter(typeof(RecordFact), "each");
        return Expression.Lambda<Func<RecordFact, bool>>(Expression.Equal(Expression.Property(each, nameof(RecordFact.Key)), Expression.Constant(key)), each);
    }
}
