using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Lists;

// The form of a list file. Check, JSON Schema and the words of its errors all follow from it.
internal static class ListForms
{
    public static readonly IReadOnlyList<string> Verifications = ["text_seen", "partly", "unverified"];
    public static readonly IReadOnlyList<string> Levels = ["nation", "province", "city", "county", "township", "unknown"];

    public static readonly IReadOnlyList<string> Kinds =
    [
        "可以不予处罚(首违)", "不予处罚(轻微)", ByDisclosure, Undivided, SelfBound, OnlyTheFine, "减轻处罚", "从轻处罚", ListItem.Coercion,
    ];

    // A list of first offences that says 不予, not 可以不予; and one that lets the rest of the penalty stand.
    public const string SelfBound = "不予处罚(首违,清单自我约束)";
    public const string OnlyTheFine = "只免罚款";
    public const string ByDisclosure = "不予处罚(主动披露)";

    // The list does not say which of its items are slight and which the first.
    public const string Undivided = "不予处罚(清单混合/未区分)";

    // What a file collects: a list that a body issued, or cases that it published and that nobody is bound by as by a list.
    public const string Issued = "清单";
    public const string Published = "公布案例";

    private static readonly Form Effective = new("施行期间",
        Key.Must("from", Shape.Date, "施行之日"), new("to", Shape.Date, "最后一日（含）；不写则一直有效"),
        new("assumed", Shape.YesNo, "施行日期是推定的，待核"), new("draft", Shape.YesNo, "征求意见稿，从不作为依据"));

    private static readonly Form Exclusion = new("除外情形：有一项成立，整个清单不适用",
        new("found_by", Shape.OneOrMore(Shape.Word(FoundByCondition.Known)), "这样发现的案件不适用"),
        new("party", Shape.OneOrMore(Shape.Text), "这些种类或者标签的当事人不适用"),
        new("emergency", Shape.Yes, "趁突发事件实施的不适用"),
        new("hazard", Shape.Yes, "触碰安全底线、存在安全隐患的不适用"),
        new("when", ConditionKeys.Condition, "其他情形，写成一个条件"),
        new("text", Shape.Text, "清单原文"))
    {
        ExactlyOne = ["found_by", "party", "emergency", "hazard", "when"],
    };

    private static readonly Form Transition = new("过渡条款",
        Key.Must("pending", Shape.YesNo, "true：施行时尚未决定的案件可以适用；false：只适用于施行之后的行为"), new("text", Shape.Text, "清单原文"));

    private static readonly Form Basis = new("处罚依据的一个文本",
        Key.Must("clause", Shape.Text, "条款"), Key.Must("from", Shape.Date, "自何日起是这个条号"), new("to", Shape.Date, "至何日止（含）"));

    public static readonly Form Head = new("清单总则",
        Key.Must("id", Shape.Text, "清单编号"), Key.Must("title", Shape.Text, "名称"),
        new("kind", Shape.Word([Issued, Published]), "收的是清单事项，还是公布的案例；不写则是清单"), new("doc_no", Shape.Text, "文号"),
        Key.Must("issuer", Shape.Text, "发布机关"), new("organ", Shape.Text, "发布机关的主体代码，如 430300-SJ；不写则按层级、区划和领域认定"),
        Key.Must("level", Shape.Word(Levels), "发布机关的层级"),
        Key.Must("regions", Shape.ListOf(Shape.Region), "适用区划；空着表示不明"), Key.Must("effective", Effective, "施行期间"),
        new("known", Shape.Date, "公布或者采用之日；在此之前没有人知道它"),
        new("source", Shape.ListOf(Shape.Text), "来源网址"), new("source_type", Shape.Text, "来源性质"), new("source_note", Shape.Text, "来源说明"),
        Key.Must("verified", Shape.Word(Verifications), "文字核对到什么程度"), new("confidence", Shape.Word(["high", "medium", "low"]), "把握程度"),
        new("legal_root", Shape.Word([LegalRoots.Slight, LegalRoots.First, LegalRoots.NoFault, "32"]), "法律依据"),
        new("effect", Shape.Word(["shall-not-punish", "may-not-punish"]), "清单的效力：写明“不予”的，约束本机关"),
        Key.Must("first_offence", FirstOffenceForm.Shape, "初次违法的定义"),
        new("exclusions", Shape.ListOf(Exclusion), "除外情形"), new("transition", Transition, "过渡条款"),
        new("replaces", Shape.ListOf(Shape.Text), "所替代的清单编号"), new("note", Shape.Text, "说明"));

    private static readonly Form NoFault = new("无过错的特别规定，先于行政处罚法第33条第2款",
        Key.Must("clause", Shape.Text, "条款"), Key.Must("effect", Shape.Word(["may", "shall"]), "may：可以免予处罚；shall：应当不予处罚"),
        new("keeps", Shape.Text, "免予处罚时仍然保留的处理"), new("requires", Shape.ListOf(Shape.Word(FactTable.YesNoNames)), "除没有主观过错外，该规定还要求的认定"));

    private static readonly Shape OwnKinds = Shape.ListOf(Shape.Word(ConditionKinds.Names), mayBeEmpty: false);

    private static readonly Form StandsFor = new("清单以自己的条件代替的法定要件",
        new("harm", OwnKinds, "以本事项的这些条件表明危害后果不超过轻微"), new("act_minor", OwnKinds, "以本事项的这些条件表明违法行为轻微"),
        new("timely", OwnKinds, "以本事项的这些条件表明及时改正"))
    {
        AtLeastOne = ListItem.Elements,
    };

    public static readonly Form Item = new("清单事项",
        Key.Must("id", Shape.Text, "事项编号"), Key.Must("domain", Shape.Text, "领域"), Key.Must("violation", Shape.Text, "违法行为"),
        new("identity", Shape.Text, "违法行为的固定名称；各清单叫法不同时填写"),
        new("duty_basis", Shape.Text, "义务依据"), new("penalty_basis", Shape.Text, "处罚依据"),
        new("bases", Shape.ListOf(Basis, mayBeEmpty: false), "处罚依据的历次文本"),
        Key.Must("kind", Shape.Word(Kinds), "处理种类"),
        new("root", Shape.Word([LegalRoots.Slight, LegalRoots.First, LegalRoots.NoFault, "32"]), "本事项的法律依据；不写则依处理种类"),
        new("special_law", Shape.Text, "本事项所依的特别法律的条款；写了的，只看本事项自己的条件，不再加第33条的要件"),
        Key.Must("conditions", Shape.ListOf(ConditionKeys.Condition, mayBeEmpty: false), "同时满足的条件"),
        new("stands_for", StandsFor, "哪些法定要件已由清单的条件表明，不必另行认定"), new("no_fault", NoFault, "无过错的特别规定"),
        new("keeps", Shape.ListOf(Shape.Text), "不免的处理，如没收违法所得"),
        new("measures", Shape.ListOf(Shape.Text), "处理措施"),
        Key.Must("verified", Shape.Word(Verifications), "文字核对到什么程度"), Key.Must("articles_verified", Shape.Word(Verifications), "条文号核对到什么程度"),
        new("confidence", Shape.Word(["high", "medium", "low"]), "把握程度"),
        new("only_after_order", Shape.YesNo, "处罚依据以逾期不改正为前提"), new("not_an_offence", Shape.YesNo, "清单写明不属于违法行为"),
        new("note", Shape.Text, "说明"));

    public static readonly Form File = new("首违免罚清单文件",
        Key.Must("list", Shape.Ref("list", () => Head), "清单总则"),
        Key.Must("items", Shape.ListOf(Shape.Ref("item", () => Item), mayBeEmpty: false), "清单事项"));
}
