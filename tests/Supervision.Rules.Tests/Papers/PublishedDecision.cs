using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;
using Supervision.Rules.Papers;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Papers;

/// <summary>A published case with everything that its file is silent on made up: who the party is, what shows each condition, what it said.</summary>
internal static class PublishedDecision
{
    private static readonly DepartmentCode Market = DepartmentCode.Parse("430300-SJ");
    private static readonly DateOnly Day = new(2026, 3, 5);

    public static Result<Paper> Of(string file, PaperWording wording)
    {
        var asked = Asked(file);
        var facts = LetterFacts.Of(asked, ConditionProofs.BasisOf, new(
            "行政检查（潭市监检通〔2026〕7号）", wording.Ground(asked.Answer.Root, Day) ?? "", wording.Procedure(Day) ?? "", [], Readings(wording)));

        return NoPenaltyLetter.For(Frame(asked, wording), facts, Remedies(wording));
    }

    public static LetterWording Readings(PaperWording wording) =>
        wording.Readings(Day).Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    public static EnforcementCase Asked(string file)
    {
        var question = CaseFile.Load(Repository.PathTo("rules", "exemptions", "national", "cases", "published", $"{file}.yaml"))
            .Match(read => read.Case, problem => throw new InvalidOperationException(problem.Message));
        var answer = RuleEngines.For(Books.Whole).Decide(question, default)
            .Match(decision => decision.Acts[0], problem => throw new InvalidOperationException(problem.Message));

        return Decided(question, answer);
    }

    public static EnforcementCase Decided(ExemptionCase question, ActAnswer answer)
    {
        var act = question.Acts[0];
        var by = new Signed(new("孙四", Market, Role.Inspector), At(question.Decided));
        var lookup = new LookupEvidence("", At(question.Decided), question.Register?.Searched?.Through ?? question.Decided, "", 0, []);
        var texts = new CaseTexts(answer.Listed?.Violation ?? act.Violation ?? "", "某条例第8条", ["现场笔录", "询问笔录"], ["当面讲解有关规定"])
        {
            Place = "湘潭市雨湖区示例路1号",
            PenaltyBasis = answer.Listed?.PenaltyBasis is null ? "某条例第20条第2款" : null,
            Discretion = "违法行为的数额和影响都小，当事人及时改正，教育足以防止再次违法",
        };
        var made = EnforcementCase.Propose(CaseId.New(At(question.Decided)), "案1", Market, null, SubjectKey.Parse(CreditCode.Complete("91430399MA0000001").ToString()),
            "湘潭市示例商行", new(question, new("", question.Decided, "", [answer]), "", false), texts, by, lookup);

        made.Complete(texts with { Proofs = [.. ShownCondition.Of(made, ConditionProofs.BasisOf).Where(one => one.IsMissing).Select(Shown)] });
        made.Hear(new(question.Decided, "已经改正，请求不予处罚。") { Answer = "当事人所述属实，予以采纳。" });
        return made;
    }

    public static PaperFrame Frame(EnforcementCase asked, PaperWording wording) => new(
        new DocumentNumber("潭市监", NoPenaltyLetter.Mark, 2026, 12), new IssuingOrgan("湘潭市市场监督管理局"),
        new Addressee(asked.TargetName, asked.Target.ToString(), "湘潭市雨湖区示例路1号")
        {
            Representative = new(RepresentativeKind.Operator, "周某", "430302199001010000"),
        },
        Day, wording.Office(Market, Day)!.Contact, new Verification("https://example.gov.cn/paper/1", null));

    public static Remedies Remedies(PaperWording wording) => wording.DecisionRemedies(wording.Office(Market, Day)!, Day)
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    private static ConditionProof Shown(ShownCondition condition) => new(condition.Id, [ConditionProofs.UsualEvidence(condition.Reason.Condition) ?? "现场笔录"]);

    private static DateTimeOffset At(DateOnly day) => new(day, new(9, 0), TimeSpan.FromHours(8));
}
