using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.NRules;

// Every rule of exemption is written here, and every expression that NRules matches. Expressions that several rules share are written once, or
// differ in constants alone: then the rules share the nodes of the network as well.
internal static class RuleTexts
{
    // Of a possibility nothing is asked past the step that decides.
    public const int EarlyRulingPriority = FirstPriority + 1;

    // The steps in their order, an article before those that look at it, and the ruling when every step has been taken.
    private const int FirstPriority = 1000;
    private const int StepLength = 10;

    private static readonly Expression<Func<ActEvaluation, AnswersOfLists, bool>> AreAnswersOfTheAct = (asked, answers) => answers.Of == asked;

    private static readonly Expression<Func<ActEvaluation, bool>> IsPossibility = asked => asked.IsPossibility;

    private static readonly Expression<Func<ActEvaluation, StepFact, bool>> IsStepOfTheAct = (asked, each) => each.Of == asked;

    private static readonly Expression<Func<StepFact, bool>> IsDecisive = each => each.Decides;

    private static readonly Expression<Func<Candidate, EarlierRecord, bool>> IsRecordOfTheCandidate = (about, each) => each.Of == about.Of;

    private static readonly Expression<Func<ListWhole, EarlierRecord, bool>> IsRecordOfTheWhole = (about, each) => each.Of == about.Of;

    private static readonly Expression<Func<ActEvaluation, EarlierRecord, bool>> IsRecordOfTheAct = (about, each) => each.Of == about.Context;

    // 清单事项: one rule for each, by its number, that tells what each of its conditions says of the act.
    public static IRuleDefinition Of(ListItem item)
    {
        var rule = Begin(item.Id, item.Violation, item.List.Version);
        var about = Expression.Parameter(typeof(Candidate), "about");
        rule.LeftHandSide().Pattern(typeof(Candidate), "about").Condition(Same<Candidate>(about, nameof(Candidate.Id), item.Id));
        var told = Bind(rule, item.Conditions, new(about, nameof(Candidate.Of), IsRecordOfTheCandidate));
        Then(rule, Expression.Call(typeof(ListAnswer).GetMethod(nameof(ListAnswer.OfItem))!, about, All(told)), [about, .. told]);
        return rule.Build();
    }

    // 除外情形 of a list, and the law with the list's own “first”: one rule for each.
    public static IEnumerable<IRuleDefinition> OfWholes(ExemptionList list)
    {
        yield return OfWhole(list, ListWhole.SecondSentence, list.SecondSentence);

        if (list.Exclusions is { } exclusions)
        {
            yield return OfWhole(list, ListWhole.Exclusions, exclusions);
        }
    }

    private static IRuleDefinition OfWhole(ExemptionList list, string name, Group whole)
    {
        var rule = Begin($"{list.Id} {name}", list.Title, list.Version);
        var about = Expression.Parameter(typeof(ListWhole), "about");
        rule.LeftHandSide().Pattern(typeof(ListWhole), "about").Condition(Same<ListWhole>(about, nameof(ListWhole.Name), name));
        var told = Bind(rule, whole, new(about, nameof(ListWhole.Of), IsRecordOfTheWhole));
        Then(rule, Expression.Call(typeof(ListAnswer).GetMethod(nameof(ListAnswer.OfWhole))!, about, All(told)), [about, .. told]);
        return rule.Build();
    }

    public static IRuleDefinition Of(Article article)
    {
        var rule = Begin(article.Name, article.Condition.Text, "行政处罚法");
        rule.Priority(PriorityOf(article));
        var about = Expression.Parameter(typeof(ActEvaluation), "about");
        var act = rule.LeftHandSide().Pattern(typeof(ActEvaluation), "about");

        if (article.IsRevised is not null)
        {
            act.Condition(Expression.Lambda<Func<ActEvaluation, bool>>(
                Expression.Call(Expression.Constant(article), nameof(Article.AppliesTo), null, about), about));
        }

        var told = Bind(rule, article.Condition, new(about, nameof(ActEvaluation.Context), IsRecordOfTheAct));
        Then(rule, Expression.Call(typeof(ArticleAnswer).GetMethod(nameof(ArticleAnswer.Told))!, Expression.Constant(article), about, All(told)), [about, .. told]);
        return rule.Build();
    }

    // 判断步骤: one rule for each, in falling priority.
    public static IRuleDefinition Of(DecidingStep step)
    {
        var rule = Begin($"第{step.Number}步", step.Name, "十四个步骤");
        rule.Priority(PriorityOf(step));
        rule.LeftHandSide().Pattern(typeof(ActEvaluation), "asked");

        // Matched before the article is looked at, so that all steps share it.
        if (step.ReadsLists)
        {
            rule.LeftHandSide().Pattern(typeof(AnswersOfLists), "answers").Condition(AreAnswersOfTheAct);
        }

        foreach (var kind in step.Reads)
        {
            var article = Expression.Parameter(typeof(ArticleAnswer), kind.ToString());
            var answer = rule.LeftHandSide().Pattern(typeof(ArticleAnswer), article.Name!);
            answer.Condition(Same<ArticleAnswer>(article, nameof(ArticleAnswer.Kind), kind));
            answer.Condition(IsOfTheAct(article));
        }

        rule.RightHandSide().Action(Take(step));
        return rule.Build();
    }

    // 第14步: the first step that settles.
    public static IRuleDefinition OfRuling()
    {
        var rule = Begin($"第{FourteenSteps.Last}步", FourteenSteps.LastName, "十四个步骤");
        rule.LeftHandSide().Pattern(typeof(ActEvaluation), "asked");
        Collect(rule, "steps", IsStepOfTheAct, IsDecisive);
        Expression<Action<IContext, ActEvaluation, IEnumerable<StepFact>>> insert =
            (context, asked, steps) => context.Insert(RulingFact.Among(asked, steps));
        rule.RightHandSide().Action(insert);
        return rule.Build();
    }

    // 第14步 of what could be established: the first step that settles, or is open itself, ends the session.
    public static IRuleDefinition OfEarlyRuling()
    {
        var rule = Begin($"第{FourteenSteps.Last}步（假设）", FourteenSteps.LastName, "十四个步骤");
        rule.Priority(EarlyRulingPriority);
        rule.LeftHandSide().Pattern(typeof(ActEvaluation), "asked").Condition(IsPossibility);
        var step = rule.LeftHandSide().Pattern(typeof(StepFact), "each");
        step.Condition(IsDecisive);
        step.Condition(IsStepOfTheAct);
        Expression<Action<IContext, ActEvaluation, StepFact>> insert = (context, asked, each) => context.Insert(new RulingFact(asked, each));
        Expression<Action<IContext>> halt = context => context.Halt();
        rule.RightHandSide().Action(insert);
        rule.RightHandSide().Action(halt);
        return rule.Build();
    }

    public static int PriorityOf(DecidingStep step) => FirstPriority - (StepLength * step.Number);

    // Before the first step that looks at it.
    public static int PriorityOf(Article article) => PriorityOf(FourteenSteps.Deciding.First(step => step.Reads.Contains(article.Kind))) + 1;

    // All facts of a kind that belong to another, as one.
    public static void Collect(RuleBuilder rule, Type fact, string name, LambdaExpression belongs, LambdaExpression? some)
    {
        var all = rule.LeftHandSide().Pattern(typeof(IEnumerable<>).MakeGenericType(fact), name).Aggregate();
        all.Collect();
        var each = all.Pattern(fact, "each");

        if (some is not null)
        {
            each.Condition(some);
        }

        each.Condition(belongs);
    }

    // NRules binds by name, and a step may look at several articles: each goes by the name of its kind.
    private static LambdaExpression IsOfTheAct(ParameterExpression article)
    {
        var asked = Expression.Parameter(typeof(ActEvaluation), "asked");
        return Expression.Lambda(Expression.Equal(Expression.Property(article, nameof(ArticleAnswer.Of)), asked), asked, article);
    }

    private static LambdaExpression Take(DecidingStep step)
    {
        if (step.Reads.Count > 0)
        {
            return TakeByLaw(step);
        }

        Expression<Action<IContext, ActEvaluation, AnswersOfLists>> byLists = (context, asked, answers) =>
            context.Insert(StepFact.Taken(step, asked, MatchedAnswers.Only(answers.All)));
        Expression<Action<IContext, ActEvaluation>> byAct = (context, asked) =>
            context.Insert(StepFact.Taken(step, asked, MatchedAnswers.None));

        return step.ReadsLists ? byLists : byAct;
    }

    private static LambdaExpression TakeByLaw(DecidingStep step)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        var asked = Expression.Parameter(typeof(ActEvaluation), "asked");
        var answers = Expression.Parameter(typeof(AnswersOfLists), "answers");
        ParameterExpression[] articles = [.. step.Reads.Select(kind => Expression.Parameter(typeof(ArticleAnswer), kind.ToString()))];

        var taken = Expression.Call(typeof(StepFact).GetMethod(nameof(StepFact.TakenByLaw))!,
            Expression.Constant(step), asked, answers, Expression.NewArrayInit(typeof(ArticleAnswer), articles));
        var insert = Expression.Call(context, typeof(IContext).GetMethod(nameof(IContext.Insert))!, taken);
        return Expression.Lambda(insert, [context, asked, answers, .. articles]);
    }

    private static RuleBuilder Begin(string name, string description, string tag)
    {
        var rule = new RuleBuilder();
        rule.Name(name);
        rule.Description(description);
        rule.Tag(tag);
        return rule;
    }

    private static void Collect<TOwner, TFact>(
        RuleBuilder rule, string name, Expression<Func<TOwner, TFact, bool>> belongs, Expression<Func<TFact, bool>>? some = null) =>
        Collect(rule, typeof(TFact), name, belongs, some);

    // A binding for each condition below the whole. They bind and never filter: whatever holds or not is told.
    private static List<ParameterExpression> Bind(RuleBuilder rule, Group whole, Subject subject) =>
        [.. whole.Parts.Select((part, n) => Bind(rule, part, $"v{n + 1}", subject))];

    private static ParameterExpression Bind(RuleBuilder rule, Condition condition, string name, Subject subject)
    {
        var act = Expression.Property(subject.About, subject.Act);

        if (condition is RecordCondition records)
        {
            var found = Expression.Parameter(typeof(IEnumerable<EarlierRecord>), name + "_records");
            Collect(rule, typeof(EarlierRecord), found.Name!, subject.IsItsRecord, Counts(records));
            Let(rule, name, Call(nameof(Reckoning.Judge), Expression.Constant(records, typeof(RecordCondition)), act, found), subject.About, found);
        }
        else if (condition is Group group && group.All.Any(part => part is RecordCondition))
        {
            var parts = group.Parts.Select((part, n) => Bind(rule, part, $"{name}_{n + 1}", subject)).ToArray();
            var verdicts = Expression.NewArrayInit(typeof(Verdict), parts);
            Let(rule, name, Call(nameof(Reckoning.Of), Expression.Constant(group, typeof(Group)), verdicts), parts);
        }
        else
        {
            Let(rule, name, Call(nameof(Reckoning.Ask), Expression.Constant(condition, typeof(Condition)), act), subject.About);
        }

        return Expression.Parameter(typeof(Verdict), name);
    }

    private static void Let(RuleBuilder rule, string name, Expression value, params ParameterExpression[] from) =>
        rule.LeftHandSide().Pattern(typeof(Verdict), name).Binding().BindingExpression(Expression.Lambda(value, from));

    private static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(Reckoning).GetMethod(method)!, arguments);

    private static Expression<Func<TFact, bool>> Same<TFact>(ParameterExpression fact, string property, object value) =>
        Expression.Lambda<Func<TFact, bool>>(Expression.Equal(Expression.Property(fact, property), Expression.Constant(value)), fact);

    private static Expression<Func<EarlierRecord, bool>> Counts(RecordCondition condition)
    {
        var each = Expression.Parameter(typeof(EarlierRecord), "each");
        return Expression.Lambda<Func<EarlierRecord, bool>>(
            Expression.Call(Expression.Constant(condition, typeof(RecordCondition)), nameof(RecordCondition.Counts), null, each), each);
    }

    private static NewArrayExpression All(IEnumerable<ParameterExpression> told) => Expression.NewArrayInit(typeof(Verdict), told);

    // What is made of what was bound becomes a fact.
    private static void Then(RuleBuilder rule, Expression made, IEnumerable<ParameterExpression> bound)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        var insert = Expression.Call(context, typeof(IContext).GetMethod(nameof(IContext.Insert))!, made);
        rule.RightHandSide().Action(Expression.Lambda(insert, [context, .. bound]));
    }

    // What the conditions are asked of.
    private sealed record Subject(ParameterExpression About, string Act, LambdaExpression IsItsRecord);
}
