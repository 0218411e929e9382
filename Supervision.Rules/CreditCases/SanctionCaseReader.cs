using Supervision.Core.Sanctions;
using Supervision.Rules.Language;

namespace Supervision.Rules.CreditCases;

// The form of a sanction case, and how it is read.
internal static class SanctionCaseReader
{
    public const string Kind = "sanction";

    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "refuse" };

    private static readonly Form List = new("清单", Key.Must("edition", Shape.Code, "版本"));

    private static readonly Form Measure = new("措施",
        new("id", Shape.Text, "清单编号"), Key.Must("kind", Shape.Text, "种类"), Key.Must("from", Shape.Date, "起始之日"), new("to", Shape.Date, "终止之日（含）"),
        new("basis", Shape.Text, "依据"), new("decided_by", Shape.Text, "决定机关"));

    private static readonly Form Ground = new("事由",
        Key.Must("kind", Shape.Word(["penalty", "serious-list", "old-blacklist"]), "种类"), new("list", Shape.Text, "名单"), new("act", Shape.Text, "行为"),
        new("grave", Shape.YesNo, "情节严重"), new("record", Shape.Text, "记录"), new("listed_on", Shape.Date, "列入之日"), new("repaired_on", Shape.Date, "修复之日"));

    public static readonly Form File = new("联合惩戒案例",
    [
        CaseKeys.Kind(Kind), .. CaseKeys.Always, CaseKeys.Subject, CaseKeys.AsOf, Key.Must("list", List, "清单"), Key.Must("measure", Measure, "措施"),
        new("ground", Ground, "事由"),
    ]);

    public static AskedCase Asked(RuleNode root) => new(root, new(root.Given("expect"), Wholes));

    public static SanctionQuestion Read(RuleNode root)
    {
        var measure = root.Need("measure");
        return new()
        {
            Edition = root.Need("list").Need("edition").Text,
            AsOf = root.Need("asOf").Date,
            SubjectKind = root.Need("subject").Given("kind")?.Text,
            Measure = measure.Given("id")?.Text,
            Kind = measure.Need("kind").Text,
            From = measure.Need("from").Date,
            To = measure.Day("to"),
            Basis = measure.Given("basis")?.Text,
            Cause = root.Given("ground") is { } ground ? Cause(ground) : null,
        };
    }

    public static Told Tell(SanctionAnswer answer)
    {
        return new Told()
            .Add("legal", answer.IsLegal)
            .Add("ends_on", answer.EndsOn)
            .Add("refuse", [.. answer.Refusals.Select(refusal => refusal.Code)]);
    }

    private static SanctionCause Cause(RuleNode node)
    {
        return new(node.Need("kind").Text, node.Given("list")?.Text)
        {
            IsGrave = node.Flag("grave"),
            ListedOn = node.Day("listed_on"),
            RepairedOn = node.Day("repaired_on"),
        };
    }
}
