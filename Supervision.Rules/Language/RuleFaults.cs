using Supervision.Core.Primitives;

namespace Supervision.Rules.Language;

// Everything that is wrong with the form of a file: each name at its top, and each entry of a list there, is looked at by itself.
internal static class RuleFaults
{
    public static void Refuse(Form form, RuleNode root)
    {
        var problems = Of(form, root);

        if (problems.Count > 0)
        {
            throw new RuleFileException(Together(problems));
        }
    }

    public static IReadOnlyList<Problem> Of(Form form, RuleNode root)
    {
        var problems = new List<Problem>();

        if (!root.IsMap)
        {
            Note(problems, () => form.Check(root));
            return problems;
        }

        foreach (var key in form.Keys)
        {
            if (root.Given(key.Name) is { IsList: true } list)
            {
                Entries(problems, key, list);
            }
            else if (root.Given(key.Name) is { } given)
            {
                Note(problems, () => key.Shape.Check(given));
            }
        }

        // What stands in no name of its own: unknown, double and missing names. If a name was already found wrong, it is told once.
        var whole = new List<Problem>();
        Note(whole, () => form.Check(root));
        problems.AddRange(whole.Where(one => problems.TrueForAll(other => other.Message != one.Message)));
        return problems;
    }

    // One refusal that says all; it goes by the code of the first.
    public static Problem Together(IReadOnlyList<Problem> problems) =>
        problems is [var only] ? only : problems[0] with { Message = string.Join('\n', problems.Select(problem => problem.Message)) };

    private static void Entries(List<Problem> problems, Key key, RuleNode list)
    {
        var before = problems.Count;

        foreach (var entry in list.Items)
        {
            if (key.Shape.Each is { } each)
            {
                Note(problems, () => each.Check(entry));
            }
        }

        if (problems.Count == before)
        {
            Note(problems, () => key.Shape.Check(list));
        }
    }

    private static void Note(List<Problem> problems, Action check)
    {
        try
        {
            check();
        }
        catch (RuleFileException exception)
        {
            problems.Add(exception.Problem);
        }
    }
}
