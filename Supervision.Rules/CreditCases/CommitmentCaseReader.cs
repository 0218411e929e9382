using Supervision.Core.Commitments;
using Supervision.Rules.Language;

namespace Supervision.Rules.CreditCases;

// The form of a commitment case, and how it is read.
internal static class CommitmentCaseReader
{
    public const string Kind = "commitment";

    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "refuse", "establish" };

    private static readonly Form Agent = new("代理人", new("name", Shape.Text, "姓名"), new("written_authority", Shape.YesNo, "明确的书面授权"));

    private static readonly Form Item = new("事项",
        Key.Must("family", Shape.Text, "种类"), new("name", Shape.Text, "名称"), new("listed", Shape.YesNo, "在公布的清单中"), new("domains", Shape.ListOf(Shape.Text), "涉及的领域"));

    public static readonly Form File = new("告知承诺案例",
    [
        CaseKeys.Kind(Kind), .. CaseKeys.Always, CaseKeys.Subject, CaseKeys.AsOf, Key.Must("item", Item, "事项"), new("chosen", Shape.YesNo, "申请人选择"),
        new("told", Shape.YesNo, "已经书面告知"), new("grave_record", Shape.YesNo, "有没有修复的较严重不良记录"), new("false_commitment", Shape.YesNo, "有没有修复的虚假承诺"),
        new("agent", Agent, "代理人"),
    ]);

    public static AskedCase Asked(RuleNode root) => new(root, new(root.Given("expect"), Wholes));

    public static CommitmentQuestion Read(RuleNode root)
    {
        var item = root.Need("item");
        var agent = root.Given("agent");
        return new()
        {
            Family = item.Need("family").Text,
            IsListed = item.Flag("listed"),
            Domains = item.Given("domains")?.Texts ?? [],
            IsChosen = root.Flag("chosen"),
            IsTold = root.Flag("told"),
            HasGraveRecord = root.Flag("grave_record"),
            HasFalseCommitment = root.Flag("false_commitment"),
            IsByAgent = agent is not null,
            HasWrittenAuthority = agent?.Flag("written_authority"),
        };
    }

    public static Told Tell(CommitmentAnswer answer)
    {
        return new Told()
            .Add("eligible", answer.IsEligible)
            .Add("refuse", [.. answer.Refusals.Select(refusal => refusal.Code)])
            .Add("establish", answer.ToEstablish);
    }
}
