using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// The answers that a rule matched. A step that wants one which its rule does not match is written wrongly.
internal sealed class MatchedAnswers(IEnumerable<ListAnswer> lists, IEnumerable<ArticleAnswer> articles)
{
    public static readonly MatchedAnswers None = new([], []);

    public static MatchedAnswers Only(IEnumerable<ListAnswer> lists) => new(lists, []);

    public Verdict Of(Condition whole)
    {
        foreach (var answer in articles)
        {
            if (ReferenceEquals(answer.Whole, whole))
            {
                return answer.Verdict;
            }
        }

        foreach (var answer in lists)
        {
            if (ReferenceEquals(answer.Whole, whole))
            {
                return answer.Verdict;
            }
        }

        throw new InvalidOperationException($"No rule answered for “{whole.Text}”.");
    }
}
