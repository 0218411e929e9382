using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine.NRules;

// Every rule of exemption is written here, and every expression that NRules matches.
internal static class RuleTexts
{
    // Articles are answered before the steps that look at them; the ruling comes when every step has been taken.
    private const int ArticlePriority = 1000;

    // 清单事项: one rule for each, by its number, that tells what each of its conditions says.
    public static IRuleDefinition Of(ListItem item)
    {
        var rule = Begin(item.Id, item.Violation, item.List.Version);
        var id = item.Id;
        var candidate = rule.LeftHandSide().Pattern(typeof(Candidate), "candidate");
        candidate.Condition(IsCandidate(id));
        Match(rule, (Candidate candidate, ActContext act) => act == candidate.Of);
        Bind(rule, item.Conditions);
        Then(rule, (IContext context, Candidate candidate, Verdict whole) =>
            context.Insert(new ListAnswer(candidate.Whole, candidate.Of, whole)));
        return rule.Build();
    }

    // 除外情形: one rule for those of a list.
    public static IRuleDefinition OfExclusions(ExemptionList list)
    {
        var rule = Begin($"{list.Id} 除外情形", list.Title, list.Version);
        rule.LeftHandSide().Pattern(typeof(ExcludingList), "list");
        Match(rule, (ExcludingList list, ActContext act) => act == list.Of);
        Bind(rule, list.Exclusions!);
        Then(rule, (IContext context, ExcludingList list, Verdict whole) =>
            context.Insert(new ListAnswer(list.Whole, list.Of, whole)));
        return rule.Build();
    }

    public static IRuleDefinition Of(Article article)
    {
        var rule = Begin(article.Name, article.Condition.Text, "行政处罚法");
        rule.Priority(ArticlePriority);
        var act = rule.LeftHandSide().Pattern(typeof(ActContext), "act");

        if (article.IsRevised is not null)
        {
            act.Condition(Applies(article));
        }

        Bind(rule, article.Condition);
        Then(rule, (IContext context, ActContext act, Verdict whole) => context.Insert(new ArticleAnswer(article, act, whole)));
        return rule.Build();
    }

    // 判断步骤: one rule for each, in falling priority.
    public static IRuleDefinition Of(DecidingStep step)
    {
        var rule = Begin($"第{step.Number}步", step.Name, "十四个步骤");
        rule.Priority(ArticlePriority - step.Number);
        rule.LeftHandSide().Pattern(typeof(ActEvaluation), "asked").Condition(IsAskedFrom(step.Index));

        if (step.Reads is { } kind)
        {
            var answer = rule.LeftHandSide().Pattern(typeof(ArticleAnswer), "article");
            answer.Condition(IsOfKind(kind));
            answer.Condition(AboutTheAct);
        }

        if (step.ReadsLists)
        {
            Collect(rule, "answers", IsAboutTheAct);
        }

        switch (step)
        {
            case { Reads: not null }:
                Then(rule, (IContext context, ActEvaluation asked, ArticleAnswer article, IEnumerable<ListAnswer> answers) =>
                    context.Insert(StepFact.Taken(step, asked, MatchedAnswers.With(answers, article))));
                break;
            case { ReadsLists: true }:
                Then(rule, (IContext context, ActEvaluation asked, IEnumerable<ListAnswer> answers) =>
                    context.Insert(StepFact.Taken(step, asked, MatchedAnswers.Only(answers))));
                break;
            default:
                Then(rule, (IContext context, ActEvaluation asked) => context.Insert(StepFact.Taken(step, asked, MatchedAnswers.None)));
                break;
        }

        return rule.Build();
    }

    // 第14步: the first step that settles.
    public static IRuleDefinition OfRuling()
    {
        var rule = Begin($"第{FourteenSteps.Last}步", FourteenSteps.LastName, "十四个步骤");
        rule.LeftHandSide().Pattern(typeof(ActEvaluation), "asked");
        Collect(rule, "steps", IsStepOfTheAct);
        Then(rule, (IContext context, ActEvaluation asked, IEnumerable<StepFact> steps) => context.Insert(RulingFact.Among(asked, steps)));
        return rule.Build();
    }

    private static readonly Expression<Func<ActEvaluation, ArticleAnswer, bool>> AboutTheAct = (asked, article) => article.Of == asked.Context;

    private static readonly Expression<Func<ActEvaluation, ListAnswer, bool>> IsAboutTheAct = (asked, each) => each.Of == asked.Context;

    private static readonly Expression<Func<ActEvaluation, StepFact, bool>> IsStepOfTheAct = (asked, each) => each.Of == asked;

    private static readonly Expression<Func<ActContext, EarlierRecord, bool>> IsRecordOfTheAct = (act, each) => each.Of == act;

    private static RuleBuilder Begin(string name, string description, string tag)
    {
        var rule = new RuleBuilder();
        rule.Name(name);
        rule.Description(description);
        rule.Tag(tag);
        return rule;
    }

    private static void Match<TFact>(RuleBuilder rule, Expression<Func<TFact, ActContext, bool>> about) =>
        rule.LeftHandSide().Pattern(typeof(ActContext), "act").Condition(about);

    // All facts of a kind that belong to the act, as one.
    private static void Collect<TOwner, TFact>(RuleBuilder rule, string name, Expression<Func<TOwner, TFact, bool>> belongs, LambdaExpression? counts = null)
    {
        var all = rule.LeftHandSide().Pattern(typeof(IEnumerable<TFact>), name).Aggregate();
        all.Collect();
        var each = all.Pattern(typeof(TFact), "each");

        if (counts is not null)
        {
            each.Condition(counts);
        }

        each.Condition(belongs);
    }

    // A binding for each condition below the whole, and one for the whole itself. They bind and never filter: whatever holds or not is told.
    private static void Bind(RuleBuilder rule, Group whole) => Bind(rule, whole, "whole", "v");

    private static void Bind(RuleBuilder rule, Condition condition, string name, string below)
    {
        var act = Expression.Parameter(typeof(ActContext), "act");

        switch (condition)
        {
            case Group group:
                var parts = group.Parts.Select((part, n) => (Part: part, Name: $"{below}{n + 1}")).ToList();
                parts.ForEach(part => Bind(rule, part.Part, part.Name, part.Name + "_"));
                var verdicts = parts.ConvertAll(part => Expression.Parameter(typeof(Verdict), part.Name));
                var all = Expression.NewArrayInit(typeof(Verdict), verdicts);
                Let(rule, name, Expression.Lambda(Call(nameof(Reckoning.Of), Expression.Constant(group, typeof(Group)), all), verdicts));
                break;
            case RecordCondition records:
                Collect(rule, name + "_records", IsRecordOfTheAct, Counts(records));
                var found = Expression.Parameter(typeof(IEnumerable<EarlierRecord>), name + "_records");
                Let(rule, name, Expression.Lambda(Call(nameof(Reckoning.Judge), Expression.Constant(records, typeof(RecordCondition)), act, found), act, found));
                break;
            default:
                Let(rule, name, Expression.Lambda(Call(nameof(Reckoning.Ask), Expression.Constant(condition, typeof(Condition)), act), act));
                break;
        }
    }

    private static void Let(RuleBuilder rule, string name, LambdaExpression value) =>
        rule.LeftHandSide().Pattern(typeof(Verdict), name).Binding().BindingExpression(value);

    private static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(Reckoning).GetMethod(method)!, arguments);

    // Constants and no closures: two rules that ask the same then share a node of the network.
    private static Expression<Func<Candidate, bool>> IsCandidate(string id) =>
        On<Candidate>("candidate", candidate => Expression.Equal(Expression.Property(candidate, nameof(Candidate.Id)), Expression.Constant(id)));

    private static Expression<Func<ActEvaluation, bool>> IsAskedFrom(int step) =>
        On<ActEvaluation>("asked", asked => Expression.LessThanOrEqual(Expression.Property(asked, nameof(ActEvaluation.From)), Expression.Constant(step)));

    private static Expression<Func<ArticleAnswer, bool>> IsOfKind(ArticleKind kind) =>
        On<ArticleAnswer>("article", answer => Expression.Equal(Expression.Property(answer, nameof(ArticleAnswer.Kind)), Expression.Constant(kind)));

    private static Expression<Func<ActContext, bool>> Applies(Article article) =>
        On<ActContext>("act", act => Expression.Call(Expression.Constant(article), nameof(Article.AppliesTo), null, act));

    private static Expression<Func<EarlierRecord, bool>> Counts(RecordCondition condition) =>
        On<EarlierRecord>("each", record => Expression.Call(Expression.Constant(condition, typeof(RecordCondition)), nameof(RecordCondition.Counts), null, record));

    private static Expression<Func<TFact, bool>> On<TFact>(string name, Func<ParameterExpression, Expression> condition)
    {
        var fact = Expression.Parameter(typeof(TFact), name);
        return Expression.Lambda<Func<TFact, bool>>(condition(fact), fact);
    }

    private static void Then(RuleBuilder rule, LambdaExpression action) => rule.RightHandSide().Action(action);
}
