using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.NRules;

// A fact that a rule yields: what an article of the law says of an act.
internal sealed class ArticleAnswer(Article article, ActEvaluation of, Verdict verdict)
{
    public Group Whole => article.Condition;

    public ArticleKind Kind => article.Kind;

    public ActEvaluation Of => of;

    public Verdict Verdict => verdict;

    public static ArticleAnswer Told(Article article, ActEvaluation of, Verdict[] told) => new(article, of, Reckoning.Of(article.Condition, told));
}
