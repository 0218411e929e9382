using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Lints;

/// <summary>清单检查: what a careful reader of all lists together would point out.</summary>
public static class RuleLints
{
    /// <summary>In the order of lists and items.</summary>
    /// <param name="asOf">Lists that have ended by then, and drafts, are compared with nothing.</param>
    public static IReadOnlyList<Lint> Of(Rulebook rulebook, DateOnly asOf)
    {
        var living = rulebook.Lists.Where(list => !list.Draft && (list.To is not { } to || to >= asOf)).SelectMany(list => list.Items).ToList();
        var same = living.Where(item => !item.ForCoercion).GroupBy(Identities.Of, StringComparer.Ordinal).Select(group => group.ToList()).ToList();

        return
        [
            .. rulebook.Items.SelectMany(item => Alone(item, asOf)),
            .. same.SelectMany(Pairs).SelectMany(pair => pair.One.List == pair.Other.List ? Within(pair.One, pair.Other) : Between(pair.One, pair.Other)),
            .. same.SelectMany(items => items.GroupBy(item => item.List)).SelectMany(items => Gaps([.. items])),
            .. Versions(rulebook),
        ];
    }

    private static IEnumerable<Lint> Alone(ListItem item, DateOnly asOf)
    {
        if (Impossible.Among(item) is { } never)
        {
            yield return Say(LintKind.Unreachable, item, $"永远不会适用：{never}。请核对原文，改正其中一个条件");
        }

        if (!item.ForCoercion && string.IsNullOrWhiteSpace(item.PenaltyBasis) && item.Bases.Count == 0)
        {
            yield return Say(LintKind.NoClause, item, "没有写明处罚依据。请补写条款，或者在说明中写明清单没有载明");
        }

        foreach (var lint in Texts(item))
        {
            yield return lint;
        }

        foreach (var change in item.Changes.Where(change => change.Since <= asOf && item.Bases.Count == 0))
        {
            var when = change.Since <= item.List.From ? "清单施行以前" : "清单施行以后";
            yield return Say(LintKind.LawChanged, item,
                $"引用的《{change.Law}》在{when}（{Days.Said(change.Since)}）已经更替{(change.ReplacedBy is { } now ? $"为《{now}》" : "")}。{change.Note}，并写入 bases");
        }
    }

    // Two items of one list on the same act.
    private static IEnumerable<Lint> Within(ListItem first, ListItem second)
    {
        if (Ranges.Apart(first, second))
        {
            yield break;
        }

        if (first.Reading == second.Reading && (Covers(first, second) || Covers(second, first)))
        {
            var (wide, narrow) = Covers(first, second) ? (first, second) : (second, first);
            yield return Say(LintKind.Shadowed, narrow, $"凡适用它的，都已经适用事项“{wide.Id}”，结果相同。请删去一项，或者写明两者的区别");
        }
        else if (first.Reading != second.Reading)
        {
            yield return Say(LintKind.Overlap, second, $"与事项“{first.Id}”写的是同一违法行为，条件可以同时成立而结果不同{Meeting(first, second)}。请写明界限");
        }
    }

    // Two lists on the same act, where both bind one region at the same time.
    private static IEnumerable<Lint> Between(ListItem one, ListItem other)
    {
        if (!Meet(one.List, other.List) || one.Family.Contains(other) || one.Reading.Outcome == other.Reading.Outcome)
        {
            yield break;
        }

        var (upper, lower) = Rank(one) <= Rank(other) ? (one, other) : (other, one);
        var named = $"《{upper.List.Title}》事项“{upper.Id}”（{Core.Exemptions.OutcomeNames.Named(upper.Reading.Outcome)}）";
        yield return Rank(upper) < Rank(lower) && lower.Reading.Outcome > upper.Reading.Outcome
            ? Say(LintKind.Contradiction, lower, $"比上级的{named}更严。请核对是否应当服从上级清单")
            : Say(LintKind.TwoResults, lower, $"与同样适用于该区域的{named}结果不同。请写明适用哪一个");
    }

    // Every case of the narrow one is a case of the wide one.
    private static bool Covers(ListItem wide, ListItem narrow)
    {
        var asked = Ranges.Needed(narrow.Conditions).ToList();
        return Ranges.Needed(wide.Conditions).All(needed => asked.Any(has => has.Implies(needed)));
    }

    // On which scales the two meet, and where.
    private static string Meeting(ListItem first, ListItem second)
    {
        var shared = Ranges.Scales(first).Intersect(Ranges.Scales(second)).Select(scale => scale.Name + scale.Said(Ranges.Of(first, scale)!.And(Ranges.Of(second, scale)!))).ToList();
        return shared.Count > 0 ? $"（{string.Join("；", shared)}的两项都适用）" : "";
    }

    // Amounts, counts and periods of one act that no item of the list reaches, between two that it does.
    private static IEnumerable<Lint> Gaps(List<ListItem> items)
    {
        foreach (var scale in items.SelectMany(Ranges.Scales).Distinct())
        {
            var ranges = items.Select(item => (Item: item, Bounds: Ranges.Of(item, scale))).Where(pair => pair.Bounds is not null)
                .OrderBy(pair => pair.Bounds!.Low ?? decimal.MinValue).ToList();

            foreach (var (index, upper) in ranges.Index().Skip(1))
            {
                // The one that reaches furthest of all before it: one without an upper end leaves nothing out.
                var lower = ranges.Take(index).MaxBy(pair => pair.Bounds!.High ?? decimal.MaxValue);

                if (scale.LeavesOut(lower.Bounds!, upper.Bounds!))
                {
                    yield return Say(LintKind.Gap, upper.Item, $"与事项“{lower.Item.Id}”之间有缺口：{scale.Name}{scale.Said(lower.Bounds!)}的适用前一项，{scale.Said(upper.Bounds!)}的适用这一项，两者之间没有事项适用。请核对原文");
                }
            }
        }
    }

    // The texts of a penalty basis, one after the other: days on which none is in force, and days on which two are.
    private static IEnumerable<Lint> Texts(ListItem item)
    {
        var ordered = item.Bases.OrderBy(text => text.From).ToList();

        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (earlier.To is { } end && end < later.From.AddDays(-1))
            {
                yield return Say(LintKind.Gap, item, $"的处罚依据有缺口：{earlier.Clause}止于{Days.Said(end)}，{later.Clause}自{Days.Said(later.From)}起，其间视为不处罚该行为。请核对历次文本的起止日期");
            }
            else if (earlier.To is not { } last || last >= later.From)
            {
                yield return Say(LintKind.Overlap, item, $"的处罚依据在{Days.Said(later.From)}{UntilBothEnd(earlier.To, later.To)}有两个文本：{earlier.Clause}、{later.Clause}。请写明前一文本的最后一日");
            }
        }
    }

    // The last day on which both stand.
    private static string UntilBothEnd(DateOnly? earlier, DateOnly? later)
    {
        if (earlier is not { } end)
        {
            return "以后";
        }

        var last = later < end ? later.Value : end;
        return $"至{Days.Said(last)}";
    }

    private static IEnumerable<Lint> Versions(Rulebook rulebook)
    {
        foreach (var versions in rulebook.Lists.Where(list => !list.Draft).GroupBy(list => list.Id, StringComparer.Ordinal))
        {
            var ordered = versions.OrderBy(list => list.From).ToList();

            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.To < pair.Second.From.AddDays(-1)))
            {
                yield return new(LintKind.Gap, later.Id, "", $"{later.Place}：自{Days.Said(earlier.To!.Value.AddDays(1))}至{Days.Said(later.From.AddDays(-1))}没有有效的版本。请核对前后两个版本的施行期间。");
            }
        }
    }

    private static IEnumerable<(ListItem One, ListItem Other)> Pairs(List<ListItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < items.Count; j++)
            {
                yield return (items[i], items[j]);
            }
        }
    }

    private static bool Meet(ExemptionList one, ExemptionList other) =>
        (one.To is not { } oneEnds || other.From <= oneEnds) && (other.To is not { } otherEnds || one.From <= otherEnds)
        && (one.Regions.Any(other.Binds) || other.Regions.Any(one.Binds));

    private static int Rank(ListItem item) => ListForms.Levels.ToList().IndexOf(item.List.Level);

    private static Lint Say(LintKind kind, ListItem item, string what) => new(kind, item.List.Id, item.Id, $"{item.Place}：事项“{item.Id}”{what}。");
}
