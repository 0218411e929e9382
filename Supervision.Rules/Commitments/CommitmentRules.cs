using Supervision.Core.Commitments;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Rules.Commitments;

/// <summary>告知承诺规则汇编: <c>rules/credit/commitments/rules.csv</c>, read once; says who may use the way of commitment.</summary>
public sealed class CommitmentRules
{
    private const string Both = "两类";

    private static readonly string[] Columns = ["id", "family", "topic", "rule", "code", "words", "basis", "mark"];

    // By its code each rule asks one thing: true, the thing stands against the applicant; null, nobody knows.
    private static readonly Dictionary<string, (string Asks, Func<CommitmentQuestion, CommitmentRule, bool?> Against)> Questions = new(StringComparer.Ordinal)
    {
        ["not-chosen"] = ("chosen", (question, _) => !question.IsChosen),
        ["no-authority"] = ("written_authority", (question, _) => question.IsByAgent ? !question.HasWrittenAuthority : false),
        ["grave-record"] = ("grave_record", (question, _) => question.HasGraveRecord),
        ["false-commitment"] = ("false_commitment", (question, _) => question.HasFalseCommitment),
        ["excluded"] = ("domains", (question, rule) => question.Domains.Any(rule.Words.Contains)),
        ["not-listed"] = ("listed", (question, _) => !question.IsListed),
        ["not-told"] = ("told", (question, _) => !question.IsTold),
    };

    private CommitmentRules(IReadOnlyList<CommitmentRule> all) => All = all;

    public IReadOnlyList<CommitmentRule> All { get; }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<CommitmentRules> Load(string rules)
    {
        return LawFile.Read(rules, "credit", "commitments", "rules.csv").Match(
                file => CsvTable.Read(file, Columns, Rule).Match<Result<CommitmentRules>>(all => new CommitmentRules(all), problem => problem),
                problem => problem);
    }

    public Result<CommitmentAnswer> Answer(CommitmentQuestion question)
    {
        var families = All.Select(rule => rule.Family).Where(family => family != Both).Distinct().ToList();

        if (!families.Contains(question.Family))
        {
            return new Problem("commitment.unknown-family", ProblemKind.Invalid, $"“{question.Family}”不是告知承诺的种类，应当是下列之一：{string.Join("、", families)}。请改正。");
        }

        var refusals = new List<CommitmentRefusal>();
        var open = new List<string>();

        foreach (var rule in All.Where(rule => rule.Code.Length > 0 && (rule.Family == Both || rule.Family == question.Family)))
        {
            var (asks, against) = Questions[rule.Code];

            switch (against(question, rule))
            {
                case true:
                    refusals.Add(new(rule.Code, rule.Text + "。", rule.Basis));
                    break;
                case null:
                    open.Add(asks);
                    break;
            }
        }

        return new CommitmentAnswer(refusals, open);
    }

    private static CommitmentRule Rule(CsvRow row)
    {
        var code = row.Text("code");

        if (code.Length > 0 && !Questions.ContainsKey(code))
        {
            row.Refuse("code", $"{string.Join('、', Questions.Keys)}之一，或者空着");
        }

        return new(row.Filled("id"), row.Filled("family"), row.Filled("topic"), row.Filled("rule"), code,
            row.Text("words").Split(' ', StringSplitOptions.RemoveEmptyEntries), row.Filled("basis"), row.OneOf("mark", "核", "旧知", "待核"));
    }
}
