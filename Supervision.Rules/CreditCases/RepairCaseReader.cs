using Supervision.Core.Credit;
using Supervision.Core.Repairs;
using Supervision.Rules.Language;
using Supervision.Rules.Repairs;

namespace Supervision.Rules.CreditCases;

// The form of a repair case, and how it is read.
internal static class RepairCaseReader
{
    public const string Kind = "repair";

    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "missing", "stops" };

    private static readonly Form Record = new("记录",
        Key.Must("id", Shape.Code, "编号"), Key.Must("kind", Shape.Word(RepairReader.RecordKinds), "种类"), new("system", Shape.Text, "认定单位的系统"),
        new("procedure", Shape.Word(["simple", "ordinary"]), "程序"), new("kinds", Shape.ListOf(Shape.Text), "处罚种类"),
        new("class", Shape.Word(["minor", "general", "serious"]), "类别；不写则由规定归类"),
        new("document_on", Shape.Date, "行政公文认定之日"), new("published_on", Shape.Date, "公示之日"), new("from_inspection", Shape.Code, "由哪一次抽查结果引起"));

    private static readonly Form Fulfilled = new("履行", new("obligations", Shape.YesNo, "义务履行完毕"), new("corrected", Shape.YesNo, "已经改正"));

    private static readonly Form Application = new("申请",
        Key.Must("on", Shape.Date, "申请之日"), new("channel", Shape.Word(["信用中国", "公示系统", "窗口"]), "渠道"), new("forwarded", Shape.Date, "转交之日"),
        new("by", Shape.Text, "谁申请"), new("materials", Shape.ListOf(Shape.Text), "材料"));

    private static readonly Form Handling = new("办理", new("accepted_on", Shape.Date, "受理之日"), new("complex", Shape.YesNo, "情况复杂"));

    private static readonly Form Ruling = new("破产重整、和解", Key.Must("ruling_on", Shape.Date, "裁定之日"), new("kind", Shape.Text, "种类"), new("performed_on", Shape.Date, "确认执行完毕之日"));

    private static readonly Form Inspection = new("抽查结果", Key.Must("id", Shape.Code, "编号"), new("result", Shape.Text, "结果"), new("published_on", Shape.Date, "公示之日"));

    public static readonly Form File = new("信用修复案例",
    [
        CaseKeys.Kind(Kind), .. CaseKeys.Always, CaseKeys.Subject, CaseKeys.AsOf, Key.Must("policy", Shape.Text, "哪一套规定"), Key.Must("record", Record, "记录"),
        new("fulfilled", Fulfilled, "履行"), new("application", Application, "申请"), new("handling", Handling, "办理"), new("bankruptcy", Ruling, "破产重整、和解"),
        new("inspection", Inspection, "抽查结果"),
    ]);

    public static AskedCase Asked(RuleNode root) => new(root, new(root.Given("expect"), Wholes));

    public static RepairQuestion Read(RuleNode root)
    {
        var (fulfilled, handling) = (root.Given("fulfilled"), root.Given("handling"));
        var record = root.Need("record");
        return new()
        {
            Policy = root.Need("policy").Text,
            AsOf = root.Need("asOf").Date,
            Record = RecordOf(record),
            DutiesDone = fulfilled?.Flag("obligations"),
            Corrected = fulfilled?.Flag("corrected"),
            Application = root.Given("application") is { } application ? ApplicationOf(application) : null,
            AcceptedOn = handling?.Day("accepted_on"),
            IsComplex = handling?.Flag("complex") ?? false,
            Reorganisation = root.Given("bankruptcy") is { } ruling ? new(ruling.Need("ruling_on").Date, ruling.Day("performed_on")) : null,
            Inspection = InspectionOf(root, record),
        };
    }

    public static Told Tell(RepairAnswer answer)
    {
        return new Told()
            .Add("outcome", RepairOutcomes.Codes.Of(answer.Outcome))
            .Add("class", answer.Class is { } found ? DishonestyClasses.Codes.Of(found) : null)
            .Add("shown", answer.Shown)
            .Add("show_until", answer.ShowUntil)
            .Add("earliest", answer.Earliest)
            .Add("accept_due", answer.AcceptDue)
            .Add("decide_due", answer.DecideDue)
            .Add("answer_due", answer.AnswerDue)
            .Add("missing", answer.Missing)
            .Add("stops", answer.Stops)
            .Add("internal", true)
            .Add("final", answer.IsFinal);
    }

    private static ShownRecord RecordOf(RuleNode node)
    {
        DishonestyClass? given = node.Given("class") is { } named && DishonestyClasses.Codes.TryFind(named.Text, out var found) ? found : null;
        return new(node.Need("id").Text, node.Need("kind").Text, node.Given("system")?.Text, node.Given("kinds")?.Texts ?? [])
        {
            IsSimple = node.Given("procedure")?.Text == "simple",
            Class = given,
            DocumentOn = node.Day("document_on"),
            PublishedOn = node.Day("published_on"),
        };
    }

    private static RepairApplication ApplicationOf(RuleNode node) =>
        new(node.Need("on").Date, node.Day("forwarded"), node.Given("materials")?.Texts ?? []);

    private static string? InspectionOf(RuleNode root, RuleNode record)
    {
        if (root.Given("inspection") is { } inspection)
        {
            return inspection.Need("id").Text;
        }

        return record.Given("from_inspection")?.Text is { } text && text is not ("true" or "false") ? text : null;
    }
}
