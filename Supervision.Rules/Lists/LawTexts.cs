using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// 法律文本的更替: which laws that lists cite were replaced or renumbered, and when.
internal static class LawTexts
{
    private static readonly Form Law = new("一部法律文本的更替",
        Key.Must("law", Shape.Text, "清单中的写法"), Key.Must("since", Shape.Date, "自何日起被替代或者条号变动"),
        new("replaced_by", Shape.Text, "替代它的文本"), Key.Must("note", Shape.Text, "要核对什么"), Key.Must("source", Shape.Text, "来源"),
        Key.Must("mark", Shape.Word(["核", "旧知", "待核"]), "把握程度"));

    private static readonly Form File = new("法律文本的更替", Key.Must("laws", Shape.ListOf(Law), "逐部写明"));

    public static IReadOnlyList<LawChange> Read(RuleNode root)
    {
        File.Check(root);
        return
        [
            .. root.Need("laws").Items.Select(law => new LawChange(
                law.Need("law").Text, law.Need("since").Date, law.Given("replaced_by")?.Text, law.Need("note").Text, law.Need("mark").Text)),
        ];
    }

    public static IReadOnlyList<LawChange> CitedBy(ListItem item, IEnumerable<LawChange> changes) =>
        [.. changes.Where(change => $"{item.DutyBasis};{item.PenaltyBasis}".Contains(change.Law, StringComparison.Ordinal))];
}
