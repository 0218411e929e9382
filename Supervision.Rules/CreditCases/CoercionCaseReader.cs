using System.Globalization;
using Supervision.Core.Coercion;
using Supervision.Rules.Language;

namespace Supervision.Rules.CreditCases;

// The form of a coercion case, and how it is read.
internal static class CoercionCaseReader
{
    public const string Kind = "coercion";

    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "refuse", "establish" };

    private static readonly string[] Levels = ["法律", "行政法规", "地方性法规", "规章", "规范性文件"];

    private static readonly Form Basis = new("依据", Key.Must("law", Shape.Text, "法律条文"), Key.Must("level", Shape.Word(Levels), "效力层级"));

    private static readonly Form Measure = new("措施",
        Key.Must("kind", Shape.Text, "种类"), new("basis", Basis, "依据"), Key.Must("taken_at", Shape.Moment, "采取的时刻"), new("urgent", Shape.YesNo, "情况紧急"),
        new("place", Shape.Text, "场所"), new("area", Shape.Text, "区域"), new("trade", Shape.Text, "行业"), new("subjects", Shape.OneOrList(Shape.Tree), "涉及的主体"), new("reason", Shape.Text, "理由"));

    private static readonly Form Approval = new("批准", new("at", Shape.Moment, "时刻"), new("by", Shape.Text, "谁批准"), new("refused", Shape.YesNo, "不予批准"));

    private static readonly Form Officer = new("人员", new Key("certificate", Shape.Text, "执法证"));

    private static readonly Form NecessityForm = new("必要性",
        new("milder_tried", Shape.OneOrList(Shape.Text), "试过的较缓和的办法"), new("milder_reason", Shape.Text, "为什么不能用较缓和的办法"), new("impact", Shape.Text, "影响"),
        new("slight", Shape.YesNo, "显著轻微"));

    private static readonly Form Object = new("对象",
        new("related", Shape.YesNo, "与违法行为有关"), new("necessities", Shape.YesNo, "生活必需品"), new("already_sealed", Shape.YesNo, "已被查封"));

    private static readonly Form Extension = new("延长",
        Key.Must("approved_at", Shape.Moment, "批准的时刻"), new("told_in_writing", Shape.YesNo, "书面告知"), Key.Must("days", Shape.Amount, "延长的日数"));

    private static readonly Form Testing = new("检测期间", Key.Must("days", Shape.Amount, "日数"), new("told_in_writing", Shape.YesNo, "书面告知"));

    private static readonly Form Steps = new("程序各步",
        new("named_body", Shape.YesNo, "法律规定的机关"), new("delegated", Shape.YesNo, "委托"), new("rights_told", Shape.YesNo, "告知权利"), new("heard", Shape.YesNo, "听取意见"),
        new("record", Shape.YesNo, "现场笔录"), new("paper", Shape.YesNo, "交付文书"), new("lifting_ground", Shape.YesNo, "应当解除的情形"),
        new("hearing", Shape.YesNo, "告知听证"), new("legal_review", Shape.YesNo, "法制审核"), new("group_decision", Shape.YesNo, "集体讨论"),
        new("demand", Shape.YesNo, "催告"), new("forbidden_time_or_means", Shape.YesNo, "夜间、节假日或者停水电热气"), new("sum_matches", Shape.YesNo, "数额相当"),
        new("decision_served", Shape.Date, "决定书交付之日"), new("remedy_ended", Shape.Date, "救济期限届满之日"), new("demanded_on", Shape.Date, "催告之日"),
        new("court_applied", Shape.Date, "申请法院之日"));

    public static readonly Form File = new("强制措施案例",
    [
        CaseKeys.Kind(Kind), .. CaseKeys.Always, CaseKeys.Subject, CaseKeys.AsOf, Key.Must("measure", Measure, "措施"), new("approval", Approval, "批准"),
        new("officers", Shape.ListOf(Officer), "人员"), new("necessity", NecessityForm, "必要性"), new("object", Object, "对象"), new("extension", Extension, "延长"),
        new("testing", Testing, "检测期间"), new("steps", Steps, "程序各步"),
    ]);

    public static AskedCase Asked(RuleNode root) => new(root, new(root.Given("expect"), Wholes));

    public static CoercionQuestion Read(RuleNode root)
    {
        var measure = root.Need("measure");
        return new()
        {
            AsOf = root.Need("asOf").Date,
            Kind = measure.Need("kind").Text,
            TakenAt = Moment(measure.Need("taken_at")),
            Basis = measure.Given("basis") is { } basis ? new(basis.Need("law").Text, basis.Need("level").Text) : null,
            IsUrgent = measure.Flag("urgent") ?? false,
            IsGeneral = measure.Given("area") is not null || measure.Given("trade") is not null,
            Reason = measure.Given("reason")?.Text,
            Approval = root.Given("approval") is { } approval ? ApprovalOf(approval) : null,
            Officers = root.Given("officers")?.Items.Select(officer => officer.Given("certificate")?.Text).ToList(),
            Necessity = root.Given("necessity") is { } necessity ? NecessityOf(necessity) : null,
            Object = root.Given("object") is { } taken ? new(taken.Flag("related"), taken.Flag("necessities"), taken.Flag("already_sealed")) : null,
            Extension = root.Given("extension") is { } more ? new(Moment(more.Need("approved_at")), more.Flag("told_in_writing"), (int)more.Need("days").Number) : null,
            Testing = root.Given("testing") is { } testing ? new((int)testing.Need("days").Number, testing.Flag("told_in_writing")) : null,
            Steps = root.Given("steps") is { } steps ? StepsOf(steps) : new(),
        };
    }

    public static Told Tell(GuardAnswer answer)
    {
        return new Told()
            .Add("allowed", answer.IsAllowed)
            .Add("ends_on", answer.EndsOn)
            .Add("refuse", [.. answer.Refusals.Select(refusal => refusal.Code)])
            .Add("establish", answer.ToEstablish);
    }

    private static HeadApproval ApprovalOf(RuleNode node) =>
        new(node.Given("at") is { } at ? Moment(at) : null, node.Given("by")?.Text, node.Flag("refused") ?? false);

    private static Necessity NecessityOf(RuleNode node)
    {
        return new(node.Given("milder_tried") is { } tried ? Tried(tried) : null, node.Given("milder_reason")?.Text, node.Given("impact")?.Text, node.Flag("slight"));
    }

    // A list of means, one means, or only whether any was tried.
    private static IReadOnlyList<string> Tried(RuleNode node)
    {
        if (node.IsList)
        {
            return node.Texts;
        }

        return node.Text == "false" ? [] : [node.Text];
    }

    private static CoercionSteps StepsOf(RuleNode node)
    {
        return new()
        {
            IsByNamedBody = node.Flag("named_body"),
            IsDelegated = node.Flag("delegated"),
            AreRightsTold = node.Flag("rights_told"),
            IsPartyHeard = node.Flag("heard"),
            IsRecorded = node.Flag("record"),
            IsPaperHandedOver = node.Flag("paper"),
            HasLiftingGround = node.Flag("lifting_ground"),
            IsHearingOffered = node.Flag("hearing"),
            IsLegallyReviewed = node.Flag("legal_review"),
            IsDecidedByGroup = node.Flag("group_decision"),
            IsDemanded = node.Flag("demand"),
            IsAtForbiddenTimeOrMeans = node.Flag("forbidden_time_or_means"),
            DoesSumMatch = node.Flag("sum_matches"),
            DecisionServedOn = node.Day("decision_served"),
            RemedyEndedOn = node.Day("remedy_ended"),
            DemandedOn = node.Day("demanded_on"),
            AppliedToCourtOn = node.Day("court_applied"),
        };
    }

    private static DateTimeOffset Moment(RuleNode node) => DateTimeOffset.Parse(node.Text, CultureInfo.InvariantCulture);
}
