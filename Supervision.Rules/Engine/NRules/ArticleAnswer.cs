using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.NRules;

// A fact that a rule yields: what an article of the law says of an act.
internal sealed class ArticleAnswer(Article article, ActContext of, Verdict verdict)
{
    public Condition Whole => article.Condition;

    public ArticleKind Kind => article.Kind;

    public ActContext Of => of;

    public Verdict Verdict => verdict;
}
