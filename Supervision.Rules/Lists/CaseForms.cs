using Supervision.Core.Exemptions;
using Supervision.Rules.Language;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Lists;

// The form of a case file. Check, JSON Schema and the words of its errors all follow from it.
internal static class CaseForms
{
    // Some YAML readers take a bare "on" for a boolean and write it back as "true".
    private static readonly Key On = new("on", Shape.Date, "哪一日");

    private static readonly Key OnReadAsTrue = new("true", Shape.Date, "on 的另一种读法")
    {
        IsAlias = true,
    };

    private static readonly Form Organ = new("办案机关",
        Key.Must("code", Shape.Code, "所在区划代码"),
        new("level", Shape.Text, "层级"),
        new("domain", Shape.Text, "执法领域"),
        new("name", Shape.Text, "名称"));

    private static readonly Form Former = new("曾用名", Key.Must("name", Shape.Text, "名称"), new("until", Shape.Date, "用到哪一日"));

    private static readonly Form Succession = new("所承继的主体",
        Key.Must("kind", Shape.Text, "怎样承继：换码、吸收合并、合并、分立、个转企、分公司、总公司；只有换码的记录一并计入"),
        Key.Must("id", Shape.Code, "原代码"),
        On,
        OnReadAsTrue);

    private static readonly Form Party = new("当事人",
        Key.Must("id", Shape.Code, "统一社会信用代码；自然人不写身份证号码"),
        new("kind", Shape.Text, "种类"),
        new("tags", Shape.ListOf(Shape.Text), "标签"),
        new("birth", Shape.Date, "出生日期，只限自然人"),
        new("name", Shape.Text, "名称"),
        new("legal_rep", Shape.Text, "法定代表人"),
        new("formerly", Shape.ListOf(Former), "曾用名"),
        new("succeeds", Shape.ListOf(Succession), "所承继的主体"));

    private static readonly Form Order = new("责令改正",
        Key.Must("issued", Shape.Date, "责令之日"),
        new("due", Shape.Date, "期限"),
        new("extended_to", Shape.Date, "批准延长到哪一日"));

    private static readonly Form Corrected = new("改正", On, OnReadAsTrue, new("on_the_spot", Shape.YesNo, "是否当场改正"))
    {
        AtLeastOne = ["on", "true"],
    };

    private static readonly Form NoFault = new("无过错的特别规定，先于行政处罚法第33条第2款",
        Key.Must("clause", Shape.Text, "条款"),
        Key.Must("effect", Shape.Word(["may", "shall"]), "may：可以免予处罚；shall：应当不予处罚"),
        new("keeps", Shape.Text, "免予处罚时仍然保留的处理"));

    private static readonly Form Statute = new("处罚所依据的规范",
        new("clause", Shape.Text, "条款"),
        new("only_after_order", Shape.YesNo, "是否以逾期不改正为前提"),
        new("punishable_at_decision", Shape.YesNo, "决定时是否仍然处罚；不写则是"),
        new("no_fault", NoFault, "无过错的特别规定"),
        new("fine_min", Shape.Amount, "法定最低罚款数额，元"));

    private static readonly Form Norm = new("一行为违反的一个规范",
        Key.Must("clause", Shape.Text, "条款"),
        Key.Must("fine_max", Shape.Amount, "罚款上限"),
        new("item", Shape.Text, "清单事项"),
        new("own", Shape.YesNo, "是否由本机关管辖；不写则是"),
        new("organ", Shape.Text, "有管辖权的机关"));

    private static readonly Form Coercion = new("拟采取的强制措施",
        new("measure", Shape.Text, "措施"),
        new("item", Shape.Text, "清单事项"),
        new("must_confiscate", Shape.YesNo, "财物是否依法应当没收、销毁"),
        new("unrelated_or_necessities", Shape.YesNo, "是否与违法行为无关或者属于生活必需品"));

    private static readonly Form Findings = new("执法人员的认定；不写的尚未查明", [.. Keys(FactPlace.Findings)]);

    private static readonly Form Act = new("违法行为",
    [
        Key.Must("id", Shape.Text, "行为编号"),
        new("item", Shape.Text, "所指的清单事项"),
        new("violation", Shape.Text, "违法行为的名称；没有写清单事项时填写"),
        new("domain", Shape.Text, "领域"),
        .. Keys(FactPlace.Act),
        new("order", Order, "责令改正；null 表示没有责令"),
        new("corrected", Corrected, "改正；null 表示没有改正"),
        new("statute", Statute, "处罚依据"),
        new("norms", Shape.ListOf(Norm), "一行为违反的各个规范"),
        new("coercion", Coercion, "强制措施"),
        new("facts", Shape.MapOf([.. Keys(FactPlace.Facts)], Shape.Amount), "数字，名称与清单相同"),
        new("findings", Findings, "认定"),
    ]);

    private static readonly Form Event = new("以往记录",
        Key.Must("kind", Shape.Word(RegisterReader.KindNames), "种类"),
        new("item", Shape.Text, "清单事项"),
        new("violation", Shape.Text, "违法行为的名称"),
        new("clause", Shape.Text, "条款"),
        new("domain", Shape.Text, "领域"),
        new("occurred", Shape.Date, "发生之日"),
        new("discovered", Shape.Date, "发现之日"),
        new("decided", Shape.Date, "决定之日"),
        new("recorded", Shape.Date, "何时知道"),
        new("organ", Shape.Code, "机关所在区划代码"),
        new("system", Shape.Text, "所在的系统"),
        new("subject", Shape.Code, "主体代码；不写则是当事人"),
        new("subject_name", Shape.Text, "主体名称"),
        new("legal_rep", Shape.Text, "法定代表人"));

    private static readonly Form Entry = new("所列入的名单",
        Key.Must("name", Shape.Text, "名单的名称"),
        Key.Must("from", Shape.Date, "列入之日"),
        new("to", Shape.Date, "移出之日"));

    private static readonly Form Searched = new("查询", Key.Must("through", Shape.Date, "截至哪一日"), Key.Must("scope", Shape.Text, "范围"));

    private static readonly Form Register = new("以往记录的查询；整组不写则没有查询",
        new("searched", Searched, "查询"),
        new("events", Shape.ListOf(Event), "记录"),
        new("lists", Shape.ListOf(Entry), "名单"));

    private static readonly Shape Outcome = Shape.Word(Enum.GetValues<Outcome>().Select(outcome => outcome.Code()));

    private static readonly Form Expected = new("对一项行为的预期",
        new("outcome", Shape.OneOrMore(Outcome), "结果；写几个时，其中任何一个都对"),
        new("item", Shape.Text, "依据的清单事项；null 表示没有"),
        new("root", Shape.Code, "法律依据"),
        new("usesFirstChance", Shape.YesNo, "是否用去首次机会"),
        new("coercion", Shape.Word(["may-refrain", "must-not", "allowed"]), "强制措施"),
        new("establish", Shape.ListOf(Shape.Text), "必须列为待查明的名称"),
        new("before_adoption", Shape.ListOf(Shape.Text), "作出决定前还须认定的，不多不少"),
        new("if_punished", Shape.ListOf(Shape.Code), "结果没有定下是否处罚时，无论怎样认定都从轻、减轻的条文，不多不少"));

    public static readonly Form File = new("案情文件",
        new("case", Shape.Text, "名称"),
        new("source", Shape.Text, "公布的决定的来源"),
        new("real", Shape.Text, "公布的决定的真实结果"),
        Key.Must("decided", Shape.Date, "决定之日"),
        new("knowledge", Shape.Date, "认知截止日"),
        Key.Must("organ", Organ, "办案机关"),
        Key.Must("party", Party, "当事人"),
        Key.Must("acts", Shape.ListOf(Shape.Ref("act", () => Act)), "违法行为，至少一项"),
        new("register", Register, "以往记录"),
        new("expect", Shape.MapOf(Shape.GroupOr(Expected, Shape.OneOrMore(Outcome))), "预期，按行为编号"),
        new("refused", Shape.Text, "预期以这个代码拒绝"));

    private static IEnumerable<Key> Keys(FactPlace place) => FactTable.Of(place).Select(fact => fact.Key);
}
