using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Schemes;

// The form of a scheme file.
internal static class SchemeForms
{
    public static readonly IReadOnlyDictionary<string, LineStage> Stages = new Dictionary<string, LineStage>
    {
        ["imported"] = LineStage.Imported,
        ["direct"] = LineStage.Direct,
        ["unrated"] = LineStage.Unrated,
        ["contribution"] = LineStage.Contribution,
        ["floor"] = LineStage.Floor,
        ["step"] = LineStage.Step,
        ["cap"] = LineStage.Cap,
        ["mandatory"] = LineStage.Mandatory,
        ["told"] = LineStage.Told,
    };

    public const string LastYear = "上一自然年";

    public static readonly Key Mark = Key.Must("mark", Shape.Word(["核", "旧知", SchemeLine.ToBeVerified]), "核对到什么程度");

    public static readonly Form Checks = new("每年检查次数", new("min", Shape.Amount, "至少"), new("max", Shape.Amount, "至多"));

    private static readonly Key Clause = Key.Must("clause", Shape.Text, "依据");

    private static readonly Key Placeholder = new("placeholder", Shape.Yes, "数字没有出处，从不参与评定");

    private static readonly Form Effective = new("施行期间",
        new("from", Shape.Date, "施行之日；不写则没有施行"), new("to", Shape.Date, "最后一日（含）"), new("assumed", Shape.YesNo, "施行日期是推定的，待核"));

    private static readonly Form Head = new("评定标准总则",
        Key.Must("id", Shape.Text, "编号"), Key.Must("title", Shape.Text, "名称"), new("doc_no", Shape.Text, "文号"), Key.Must("effective", Effective, "施行期间"),
        Key.Must("verified", Shape.Word(["text_seen", "partly", "unverified"]), "文字核对到什么程度"), new("source", Shape.ListOf(Shape.Text), "来源"),
        new("note", Shape.Text, "说明"), new("internal", Shape.Yes, "内部依据，等级不对外公布"),
        new("period", Shape.Word([LastYear, "十二个月"]), "评定期间；不写则为评定之日以前的十二个月"), new("regions", Shape.ListOf(Shape.Region), "适用的区划；不写则全国"));

    private static readonly Form Tier = new("等级",
        [Key.Must("id", Shape.Text, "名称"), .. ConditionKeys.Limits(Shape.Amount), new("state", Shape.Yes, "不评级的状态，不升不降"),
            new("checks", Checks, "每年检查次数"), new("measures", Shape.ListOf(Shape.Text), "随等级而来的措施"), Placeholder,
            new("clause", Shape.Text, "界限的依据"), new("mark", Mark.Shape, "界限核对到什么程度")]);

    private static readonly Form Otherwise = new("没有任何项目起作用时的等级",
        Key.Must("tier", Shape.Text, "等级"), Key.Must("text", Shape.Text, "原文或者概括"), Clause, Mark);

    private static readonly Form Group = new("分组", Key.Must("id", Shape.Text, "编号"), Key.Must("text", Shape.Text, "名称"), new("max", Shape.Amount, "合计最多计几分"));

    private static readonly Form Quota = new("比例限制",
        Key.Must("tier", Shape.Text, "这一等级和更好的"), Key.Must("share", Shape.Amount, "最多占全部被评主体的比例"), Key.Must("text", Shape.Text, "原文或者概括"), Clause, Mark);

    private static readonly Form RestoreStep = new("修复的一档",
        new("within_days", Shape.Amount, "记载以后几日以内（含）"), new("within_years", Shape.Amount, "0：记载的当年；1：次年"), Key.Must("share", Shape.Amount, "恢复的比例"),
        new("small_amount", Shape.Amount, "金额不超过（元）"), new("small_share", Shape.Amount, "金额不超过时恢复的比例"))
    {
        ExactlyOne = ["within_days", "within_years"],
    };

    private static readonly Form Restore = new("扣分的修复", Key.Must("id", Shape.Text, "编号"), Clause, Mark, Key.Must("steps", Shape.ListOf(RestoreStep, mayBeEmpty: false), "各档，先到先用"));

    private static readonly Form Limit = new("记录的数字须达到的限度", [Key.Must("field", Shape.Text, "数字的名称"), .. ConditionKeys.Limits(Shape.Amount)])
    {
        AtLeastOne = ConditionKeys.LimitNames,
    };

    private static readonly Form Later = new("日期的先后", Key.Must("field", Shape.Text, "较晚的日期"), Key.Must("than", Shape.Text, "较早的日期"));

    private static readonly Form Only = new("只适用于", [Key.Must("input", Shape.Text, "填写的项目"), .. ConditionKeys.Limits(Shape.Amount), new("is", Shape.ListOf(Shape.Text), "下列之一")]);

    private static readonly Form Score = new("分数", ConditionKeys.Limits(Shape.Amount)) { AtLeastOne = ConditionKeys.LimitNames };

    private static readonly Form Step = new("一段", new("up_to", Shape.Amount, "不超过（含）；不写则以上全部"), Key.Must("points", Shape.Amount, "计几分"));

    private static readonly Form Unit = new("每一单位计分", Key.Must("each", Shape.Amount, "单位"), Key.Must("points", Shape.Amount, "计几分"));

    private static readonly Key[] Speaking =
    [
        Key.Must("code", Shape.Text, "代码"), Key.Must("stage", Shape.Word(Stages.Keys), "怎样起作用"), Key.Must("text", Shape.Text, "原文或者概括"), Clause, Mark, Placeholder,
        new("input", Shape.Text, "填写的数字、是非或者选项"), new("record", Shape.Text, "记录的代码"), new("kind", Shape.Text, "记录的种类：没有单列代码的都算"),
        .. ConditionKeys.Limits(Shape.Amount), new("is", Shape.ListOf(Shape.Text), "填写的是下列之一"),
        new("only", Only, "只适用于"), new("unless", Shape.Text, "填写了这一项的，不适用"), new("must", Shape.Yes, "不填写就算不出分数"),
    ];

    private static readonly Key[] OfRecords =
    [
        new("count_at_least", Shape.Amount, "至少几次；不写则一次"), new("limits", Shape.ListOf(Limit), "每条记录都须同时达到"), new("later", Later, "日期的先后"),
        new("valid", Shape.LongPeriod, "自记载之日起多久以内计入；不写则按评定期间"), new("restore", Shape.Text, "按哪一个修复表恢复扣分"),
    ];

    private static readonly Key[] Points =
    [
        new("points", Shape.Amount, "计几分；记录自己载明分数的，按记录"), new("minus", Shape.Yes, "扣分"), new("max", Shape.Amount, "本项最多计几分"), new("group", Shape.Text, "分组"),
        new("choices", Shape.MapOf(Shape.Amount), "每个选项计几分"), new("steps", Shape.ListOf(Step, mayBeEmpty: false), "分段计分"), new("per", Unit, "每一单位计分"),
        new("weight", Shape.Amount, "权重，百分之几"),
    ];

    private static readonly Key[] Effects =
    [
        new("tier", Shape.Text, "直接判定、封顶、保底的等级"), new("tiers", Shape.MapOf(Shape.Text), "填写的等级各对应哪一等级"), new("score", Score, "同时须是这样的分数"),
        new("worse_by", Shape.Amount, "下调几级"), new("better_by", Shape.Amount, "上调几级"), new("good", Shape.YesNo, "对主体有利还是不利；不写则看数字"),
        new("fixed", Shape.Yes, "本期内不能改变"), new("remedy", Shape.Text, "主体可以怎样做"),
    ];

    private static readonly Form Line = new("评定项目", [.. Speaking, .. OfRecords, .. Points, .. Effects]) { ExactlyOne = ["input", "record", "kind"] };

    public static readonly Form File = new("信用评定标准文件",
        Key.Must("scheme", Head, "总则"), Key.Must("tiers", Shape.ListOf(Tier, mayBeEmpty: false), "等级，自好到差"), new("otherwise", Otherwise, "没有任何项目起作用时"),
        new("groups", Shape.ListOf(Group), "分组"), new("quotas", Shape.ListOf(Quota), "比例限制"), new("restores", Shape.ListOf(Restore), "扣分的修复"),
        Key.Must("lines", Shape.ListOf(Line, mayBeEmpty: false), "评定项目"));
}
