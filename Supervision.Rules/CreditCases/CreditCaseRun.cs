using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.CreditCases;

/// <summary>信用案例测试: cases of rating, repair, sanction, coercion, burden and commitment, held against what their writers expect.</summary>
public static class CreditCaseRun
{
    private const string RatingKind = "rating";

    private static readonly Dictionary<string, CaseKind> Kinds = new(StringComparer.Ordinal)
    {
        [RepairCaseReader.Kind] = new(RepairCaseReader.File, RepairCaseReader.Asked,
            (rules, root) => Told(rules.Repairs.Answer(RepairCaseReader.Read(root)), RepairCaseReader.Tell)),
        [SanctionCaseReader.Kind] = new(SanctionCaseReader.File, SanctionCaseReader.Asked,
            (rules, root) => Told(rules.Sanctions.Answer(SanctionCaseReader.Read(root)), SanctionCaseReader.Tell)),
        [CoercionCaseReader.Kind] = new(CoercionCaseReader.File, CoercionCaseReader.Asked,
            (rules, root) => Told(rules.Coercion.Answer(CoercionCaseReader.Read(root)), CoercionCaseReader.Tell)),
        [BurdenCaseReader.Kind] = new(BurdenCaseReader.File, BurdenCaseReader.Asked, (_, root) => BurdenCaseReader.Tell(BurdenCaseReader.Answer(root))),
        [CommitmentCaseReader.Kind] = new(CommitmentCaseReader.File, CommitmentCaseReader.Asked,
            (rules, root) => Told(rules.Commitments.Answer(CommitmentCaseReader.Read(root)), CommitmentCaseReader.Tell)),
    };

    /// <summary>The case files of a rules folder; of any other, those of its files that hold such a case.</summary>
    public static IReadOnlyList<string> FilesBelow(string path)
    {
        var cases = Path.Combine(path, "credit", "cases");

        if (Directory.Exists(cases))
        {
            return [.. Directory.EnumerateFiles(cases, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }

        return [.. CaseRun.FilesBelow(path).Where(IsOne)];
    }

    /// <summary>Whether the first case of a file is one of these; a file that cannot be read is left to the other reader, which says why.</summary>
    public static bool IsOne(string file)
    {
        try
        {
            var root = RuleNode.Read(File.ReadAllText(file), file);
            return root.IsMap && KindOf(root) is not null;
        }
        catch (RuleFileException)
        {
            return false;
        }
    }

    public static IReadOnlyList<CaseRun> Of(string file, string name, CreditRules rules)
    {
        var text = new RuleText(name, File.ReadAllText(file));

        try
        {
            return [.. RuleNode.ReadAll(text.Text, name).Select(root => Of(root, text, rules))];
        }
        catch (RuleFileException exception)
        {
            return [new(name, "", [exception.Problem.Message])];
        }
    }

    private static CaseRun Of(RuleNode root, RuleText text, CreditRules rules)
    {
        var kind = root.IsMap ? KindOf(root) : null;

        if (kind is null)
        {
            return new(text.Name, $"第{root.Line}行", [LanguageProblems.Unexpected(root.Place, "另一种案例", $"kind 为下列之一：{string.Join("、", Kinds.Keys.Prepend(RatingKind))}").Message]);
        }

        if (kind == RatingKind)
        {
            return Rated(root, text, rules);
        }

        var (form, asked, answer) = Kinds[kind];
        var problems = RuleFaults.Of(form, root);

        if (problems.Count > 0)
        {
            return new(text.Name, $"第{root.Line}行", [.. problems.Select(problem => problem.Message)]);
        }

        var one = asked(root);
        return new(text.Name, one.Name, one.Differences(answer(rules, root)));
    }

    private static CaseRun Rated(RuleNode root, RuleText text, CreditRules rules)
    {
        var problems = RuleFaults.Of(SubjectForms.File, root);

        if (problems.Count > 0)
        {
            return new(text.Name, $"第{root.Line}行", [.. problems.Select(problem => problem.Message)]);
        }

        var file = SubjectReader.Read(root);
        var differences = rules.Ratings.Rate(file).Match(
            file.DifferencesFrom,
            problem => file.Expectation.Refused == problem.Code ? [] : [problem.Message]);
        return new(text.Name, $"第{root.Line}行", [.. differences]);
    }

    // A rating may leave its kind out, and then names a scheme.
    private static string? KindOf(RuleNode root)
    {
        var kind = root.Given("kind") is { IsScalar: true } named ? named.Text : null;

        if (kind == RatingKind || (kind is null && root.Has("scheme") && root.Has("subject")))
        {
            return RatingKind;
        }

        return kind is not null && Kinds.ContainsKey(kind) ? kind : null;
    }

    private static Result<Told> Told<T>(Result<T> answer, Func<T, Told> tell) where T : notnull =>
        answer.Match<Result<Told>>(value => tell(value), problem => problem);

    private sealed record CaseKind(Form Form, Func<RuleNode, AskedCase> Asked, Func<CreditRules, RuleNode, Result<Told>> Answer);
}
