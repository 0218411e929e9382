using Supervision.Rules.CreditCases;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditCases;

/// <summary>The cases of the credit rules, ours and those that others worked out from the law.</summary>
public sealed class CreditCaseTests
{
    private static readonly string Vectors = Repository.PathTo("tests", "vectors");
    private static readonly CreditRules Rules = Books.Value(CreditRules.Load(Repository.PathTo("rules")));

    public static TheoryData<string> Files() =>
    [
        .. CreditCaseRun.FilesBelow(Repository.PathTo("rules"))
            .Concat(CreditCaseRun.FilesBelow(Path.Combine(Vectors, "credit")))
            .Concat(CreditCaseRun.FilesBelow(Path.Combine(Vectors, "credit-loop")))
            .Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_is_answered_as_its_writer_expects(string file)
    {
        var runs = CreditCaseRun.Of(Repository.PathTo(file.Split('/')), file, Rules);

        Assert.NotEmpty(runs);
        Assert.Equal("", string.Join('\n', runs.SelectMany(run => run.Differences.Select(difference => $"{run.Case}：{difference}"))));
    }

    [Fact]
    public void All_vectors_are_among_them() => Assert.Equal(10, Files().Count(file => file.Data.StartsWith("tests/vectors/", StringComparison.Ordinal)));

    [Fact]
    public void Every_rule_of_coercion_with_a_code_has_a_case_that_it_refuses_and_one_that_passes()
    {
        var text = File.ReadAllText(Repository.PathTo("rules", "credit", "cases", "coercion", "rules.yaml"));

        foreach (var rule in Rules.Coercion.Rules.Where(rule => rule.Codes.Count > 0))
        {
            var cases = text.Split("---\n").Where(one => one.Contains(rule.Id, StringComparison.Ordinal)).ToList();

            Assert.True(rule.Id == "C-14" || cases.Exists(one => one.Contains("allowed: false", StringComparison.Ordinal)), rule.Id);
            Assert.True(rule.Id == "C-14" || cases.Exists(one => one.Contains("allowed: true", StringComparison.Ordinal)), rule.Id);
            Assert.All(rule.Codes, code => Assert.Contains(code, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_case_of_unknown_form_is_told_with_all_that_is_wrong()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "wrong.yaml");
        File.WriteAllText(file, "kind: repair\npolicy: ndrc-36\nsubject: {id: 1}\nasOf: 2026年\nrecord: {id: R, kind: fine}\nfulfiled: {}\n");

        var run = Assert.Single(CreditCaseRun.Of(file, "wrong.yaml", Rules));

        Assert.Equal(3, run.Differences.Count);
        Assert.All(run.Differences, difference => Assert.StartsWith("wrong.yaml第", difference, StringComparison.Ordinal));
    }
}
