using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// 掌握口径: how the law and the lists are read where they leave room. An office can choose otherwise in the file.
internal sealed class Readings
{
    private static readonly Dictionary<string, Outcome> Codes = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome.Code());

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
        Key.Must("comprehensive_domains", Shape.ListOf(Shape.Text), "领域写成这些的机关可以适用各领域的清单"));

    private readonly Dictionary<string, (Outcome Outcome, string Root)> _kinds;

    private Readings(Dictionary<string, (Outcome, string)> kinds) => _kinds = kinds;

    public required IReadOnlyList<string> UndecidedVerification { get; init; }

    public required IReadOnlyList<string> SeriousDishonestyLists { get; init; }

    public required bool LimitationIncludesCorrespondingDay { get; init; }

    public required bool DirectSecondSentence { get; init; }

    public required bool ExpiredListReliedOn { get; init; }

    public required bool NewListReachesBack { get; init; }

    public required IReadOnlyList<string> ComprehensiveDomains { get; init; }

    public static Readings Read(RuleNode root)
    {
        File.Check(root);
        var kinds = new Dictionary<string, (Outcome, string)>(StringComparer.Ordinal);

        foreach (var kind in root.Need("kinds").Items)
        {
            if (!kinds.TryAdd(kind.Need("kind").Text, (Codes[kind.Need("outcome").Text], kind.Need("root").Text)))
            {
                throw new RuleFileException(LanguageProblems.DuplicateKey(kind.Place, kind.Need("kind").Text));
            }
        }

        return ListForms.Kinds.FirstOrDefault(kind => kind != ListItem.Coercion && !kinds.ContainsKey(kind)) is { } missing
            ? throw new RuleFileException(LanguageProblems.MissingKey(root.Need("kinds").Place, missing, "每种处理种类都要写明结果"))
            : new Readings(kinds)
            {
                UndecidedVerification = root.Need("undecided_verification").Texts,
                SeriousDishonestyLists = root.Need("serious_dishonesty_lists").Texts,
                LimitationIncludesCorrespondingDay = root.Need("limitation_includes_corresponding_day").YesNo,
                DirectSecondSentence = root.Need("direct_second_sentence").YesNo,
                ExpiredListReliedOn = root.Need("expired_list_relied_on").YesNo,
                NewListReachesBack = root.Need("new_list_reaches_back").YesNo,
                ComprehensiveDomains = root.Need("comprehensive_domains").Texts,
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
        return outcome is Outcome.MayNotPunish && item.List.Effect == Outcome.ShallNotPunish.Code()
            ? (Outcome.ShallNotPunish, item.List.LegalRoot ?? root)
            : (outcome, root);
    }

    public bool CannotDecide(ListItem item) =>
        UndecidedVerification.Contains(item.Verified) || UndecidedVerification.Contains(item.List.Verified);
}
