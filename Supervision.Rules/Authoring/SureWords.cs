using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

// How sure every word of an item is, from the law down to its last condition.
internal static class SureWords
{
    private const string Seen = "核";
    private const string Known = "旧知";
    private const string Open = "待核";
    private const string Chosen = "选定";

    public static IReadOnlyList<SureWord> Of(ListItem item, RootSentence root, Readings readings)
    {
        var words = new List<SureWord>
        {
            new("法律条文", root.Mark, root.Mark == Seen ? "条文已经核对" : "按通行的文本记载，引用前对照公布的文本"),
            OfText("清单的文字", item.List.Verified),
            Source(item.List),
            Date(item.List),
            First(item.List),
            OfText("本事项的文字", item.Verified),
            OfText("条文号", item.ArticlesVerified),
            Kind(item, readings),
        };

        words.AddRange(StoodFor(item));
        words.AddRange(item.Changes.Select(Changed));
        return words;
    }

    private static SureWord OfText(string what, string verified) => verified switch
    {
        "text_seen" => new(what, Seen, "已见原文"),
        "partly" => new(what, Known, "核对了一部分，引用前须对照原文"),
        _ => new(what, Open, "没有核对，只能提请研究决定，不能据以作出决定"),
    };

    private static SureWord Source(ExemptionList list)
    {
        if (list.SourceType is not { } type)
        {
            return new("来源", Open, "没有写明来源");
        }

        var note = list.SourceNote is { } said ? $"；{said}" : "";
        return type == "官方站点" ? new("来源", Seen, type + note) : new("来源", Known, $"{type}，不是发布机关的站点{note}");
    }

    private static SureWord Date(ExemptionList list)
    {
        if (list.Draft)
        {
            return new("施行日期", Open, "征求意见稿，从不作为依据");
        }

        return list.Assumed ? new("施行日期", Open, "推定的日期，没有见到清单写明") : new("施行日期", Seen, "清单写明");
    }

    private static SureWord First(ExemptionList list)
    {
        const string What = "“初次”的定义";

        if (list.FirstOffence.Silent)
        {
            return new(What, Chosen, "清单没有定义，按本级机关的口径：以往从未发生过同类违法行为");
        }

        var mark = list.Verified == "text_seen" ? Seen : Known;
        return new(What, mark, $"按清单总则：{list.FirstOffence}");
    }

    private static SureWord Kind(ListItem item, Readings readings)
    {
        const string What = "由处理种类得出的结果";

        if (item.SpecialLaw is not null || item.Root is not null)
        {
            return new(What, Open, "本事项另行写明法律依据，须由法制审核对照原文");
        }

        if (item.ForCoercion)
        {
            return new(What, Known, "不予行政强制，与是否处罚分开判断");
        }

        return readings.IsChosen(item.Kind)
            ? new(What, Chosen, "本级机关选定的口径，可以另行选定")
            : new(What, Seen, "由条文或者清单直接得出");
    }

    private static IEnumerable<SureWord> StoodFor(ListItem item)
    {
        if (item.StandsFor.Count > 0)
        {
            yield return new("以条件代替的要件", Open, "是读清单得出的口径，清单没有逐字写明，须由法制审核认可");
        }
    }

    private static SureWord Changed(LawChange change)
    {
        var how = change.ReplacedBy is { } by ? $"由《{by}》代替" : "已经变动";
        return new($"所引《{change.Law}》", change.Mark, $"自{Conditions.Days.Said(change.Since)}起{how}，{change.Note}");
    }
}
