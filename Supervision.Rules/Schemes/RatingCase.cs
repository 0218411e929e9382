using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Schemes;

/// <summary>评定案例: who is to be rated, and what its writer expects.</summary>
public sealed class RatingCase
{
    internal RatingCase(RatedSubject subject, RatingExpectation expectation, RuleNode root)
    {
        Subject = subject;
        Expectation = expectation;
        Root = root;
    }

    /// <summary>The file and the line on which it begins.</summary>
    public string Place => Root.Place;

    public RatedSubject Subject { get; }

    /// <summary>The office that is supposed to have adopted the scheme; null: as its file stands.</summary>
    public string? AdoptedBy { get; init; }

    internal RatingExpectation Expectation { get; }

    internal RuleNode Root { get; }

    /// <summary>All subjects of a text: one for each document, divided by lines of three dashes. Everything that is wrong is told at once.</summary>
    public static Result<IReadOnlyList<RatingCase>> ReadAll(RuleText text)
    {
        try
        {
            var roots = RuleNode.ReadAll(text.Text, text.Name);
            var problems = roots.SelectMany(root => RuleFaults.Of(SubjectForms.File, root)).ToList();
            return problems.Count > 0 ? RuleFaults.Together(problems) : roots.Select(SubjectReader.Read).ToArray();
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>Each difference between rating and expectation in one sentence.</summary>
    public IEnumerable<string> DifferencesFrom(Rating rating) => Expectation.DifferencesFrom(rating);
}
