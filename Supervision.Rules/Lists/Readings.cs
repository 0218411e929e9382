using Supervision.Core.Exemptions;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// 掌握口径: how the law and the lists are read where they leave room. An office can choose otherwise in the file.
internal sealed class Readings
{
    private static readonly Dictionary<string, Outcome> Codes = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome.Code());

    // What steps 1, 2, 4, 5 and 13 could ask for and do not, unless an office decides otherwise.
    public static readonly IReadOnlyList<string> Grounds = ["offence", "crime_suspected", "control", "no_subjective_fault", Easing];

    public const string Easing = "easing";

    // Readings that were adopted before these kinds existed say nothing of them.
    private static readonly Dictionary<string, (Outcome, string)> Usual = new(StringComparer.Ordinal)
    {
        [ListForms.SelfBound] = (Outcome.ShallNotPunish, LegalRoots.First),
        [ListForms.OnlyTheFine] = (Outcome.WaiveFine, LegalRoots.First),
    };

    private static readonly Form Kind = new("处理种类与结果",
        Key.Must("kind", Shape.Word(ListForms.Kinds), "清单写的处理种类"), Key.Must("outcome", Shape.Word(Codes.Keys), "结果"),
        Key.Must("root", Shape.Text, "法律依据"), new("mark", Shape.Word(["核", "选定"]), "由法律直接得出，还是本级机关选定"));

    private static readonly Form File = new("掌握口径",
        Key.Must("kinds", Shape.ListOf(Kind, mayBeEmpty: false), "处理种类各得出什么结果"),
        Key.Must("undecided_verification", Shape.ListOf(Shape.Word(ListForms.Verifications)), "文字核对到这个程度的事项不能单独作出建议"),
        Key.Must("serious_dishonesty_lists", Shape.ListOf(Shape.Text), "算作严重失信名单的名单"),
        Key.Must("limitation_includes_corresponding_day", Shape.YesNo, "对应日当天发现是否仍在追责期限内"),
        Key.Must("direct_second_sentence", Shape.YesNo, "没有清单事项时是否直接适用第33条第1款第2句"),
        Key.Must("expired_list_relied_on", Shape.YesNo, "行为时有效、决定时失效的清单可否继续适用"),
        Key.Must("new_list_reaches_back", Shape.YesNo, "决定时有效的较轻清单可否适用于施行前的行为"),
        new("direct_beyond_list", Shape.YesNo, "事项只因法律没有要求的条件（承诺、配合、失信名单等）不成立时，是否直接适用第33条第1款第2句；不写则是"),
        new("direct_first_length", Shape.LongPeriod, "直接适用第33条时，“初次”向前看多久；更早的记录由人决定；不写则是2年"),
        new("direct_soon", Shape.LongPeriod, "没有责令，发现后多久以内自行改正的，直接适用第33条时先按及时改正提出建议；不写则是15日"),
        new("must_be_found", Shape.ListOf(Shape.Word(Grounds)), "没有查明就不能提出建议的事项；不写则没有：只按已经查明的判断"),
        new("time_barred_uses_first_chance", Shape.YesNo, "超过追责期限的是否用去首次机会；不写则否"),
        new("assumed_dates_decide", Shape.YesNo, "施行日期待核的清单能否单独作出建议；不写则能"),
        new("disproportion", Shape.Amount, "法定最低罚款超过货值和违法所得中较大者的多少倍，提请研究是否减轻；0 表示不比较；不写则是100"),
        Key.Must("comprehensive_domains", Shape.ListOf(Shape.Text), "领域写成这些的机关可以适用各领域的清单"));

    private readonly Dictionary<string, (Outcome Outcome, string Root)> _kinds;
    private readonly HashSet<string> _chosen;

    private Readings(Dictionary<string, (Outcome, string)> kinds, HashSet<string> chosen) => (_kinds, _chosen) = (kinds, chosen);

    public required IReadOnlyList<string> UndecidedVerification { get; init; }

    public required IReadOnlyList<string> SeriousDishonestyLists { get; init; }

    public required bool LimitationIncludesCorrespondingDay { get; init; }

    public required bool DirectSecondSentence { get; init; }

    public required bool ExpiredListReliedOn { get; init; }

    public required bool NewListReachesBack { get; init; }

    public required IReadOnlyList<string> ComprehensiveDomains { get; init; }

    public required bool DirectBeyondList { get; init; }

    public required DirectTerms Direct { get; init; }

    public required IReadOnlyList<string> MustBeFound { get; init; }

    public required bool TimeBarredUsesFirstChance { get; init; }

    public required bool AssumedDatesDecide { get; init; }

    // How many times the greater of goods and gain; null: not compared.
    public required decimal? Disproportion { get; init; }

    public static Readings Read(RuleNode root)
    {
        File.Check(root);
        var kinds = new Dictionary<string, (Outcome, string)>(StringComparer.Ordinal);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        var times = root.Given("disproportion")?.Number ?? 100;

        foreach (var kind in root.Need("kinds").Items)
        {
            if (!kinds.TryAdd(kind.Need("kind").Text, (Codes[kind.Need("outcome").Text], kind.Need("root").Text)))
            {
                throw new RuleFileException(LanguageProblems.DuplicateKey(kind.Place, kind.Need("kind").Text));
            }

            if (kind.Given("mark")?.Text is not "核")
            {
                chosen.Add(kind.Need("kind").Text);
            }
        }

        foreach (var (kind, usual) in Usual)
        {
            if (kinds.TryAdd(kind, usual))
            {
                chosen.Add(kind);
            }
        }

        return ListForms.Kinds.FirstOrDefault(kind => kind != ListItem.Coercion && !kinds.ContainsKey(kind)) is { } missing
            ? throw new RuleFileException(LanguageProblems.MissingKey(root.Need("kinds").Place, missing, "每种处理种类都要写明结果"))
            : new Readings(kinds, chosen)
            {
                UndecidedVerification = root.Need("undecided_verification").Texts,
                SeriousDishonestyLists = root.Need("serious_dishonesty_lists").Texts,
                LimitationIncludesCorrespondingDay = root.Need("limitation_includes_corresponding_day").YesNo,
                DirectSecondSentence = root.Need("direct_second_sentence").YesNo,
                ExpiredListReliedOn = root.Need("expired_list_relied_on").YesNo,
                NewListReachesBack = root.Need("new_list_reaches_back").YesNo,
                ComprehensiveDomains = root.Need("comprehensive_domains").Texts,
                DirectBeyondList = root.Given("direct_beyond_list")?.YesNo ?? true,
                Direct = new(PeriodOr(root, "direct_first_length", new(2, PeriodUnit.Year)), PeriodOr(root, "direct_soon", new(15, PeriodUnit.Day))),
                MustBeFound = root.Given("must_be_found")?.Texts ?? [],
                TimeBarredUsesFirstChance = root.Given("time_barred_uses_first_chance")?.YesNo ?? false,
                AssumedDatesDecide = root.Given("assumed_dates_decide")?.YesNo ?? true,
                Disproportion = times > 0 ? times : null,
            };
    }

    // A list that binds itself does so whatever its legal root leaves open.
    public (Outcome Outcome, string Root) Of(ListItem item)
    {
        if (item.ForCoercion)
        {
            return (Outcome.Refer, "强制法16(2)");
        }

        var (outcome, root) = _kinds[item.Kind];
        root = item.SpecialLaw is null ? item.Root ?? root : LegalRoots.Special;
        return outcome is Outcome.MayNotPunish && item.List.Effect == Outcome.ShallNotPunish.Code()
            ? (Outcome.ShallNotPunish, item.SpecialLaw is null ? item.Root ?? item.List.LegalRoot ?? root : root)
            : (outcome, root);
    }

    // Whether what a kind leads to is this office's choice, and not said by the law or the list.
    public bool IsChosen(string kind) => _chosen.Contains(kind);

    public bool CannotDecide(ListItem item) =>
        UndecidedVerification.Contains(item.Verified) || UndecidedVerification.Contains(item.List.Verified) || (item.List.Assumed && !AssumedDatesDecide);

    private static Period PeriodOr(RuleNode root, string name, Period usual) => ConditionKeys.Period(root, name) ?? usual;
}
