using System.Globalization;
using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Rules.Vocabulary;

namespace Supervision.Api.Cases;

/// <summary>案情对照: what a case form says, in the words in which an officer is asked, and where two forms differ.</summary>
internal static class CaseFacts
{
    public static IEnumerable<string> Changes(ExemptionCase before, ExemptionCase after)
    {
        var (was, now) = (Of(before), Of(after));
        var told = false;

        foreach (var label in was.Keys.Union(now.Keys))
        {
            var (old, young) = (was.GetValueOrDefault(label, YesNoText.Unknown), now.GetValueOrDefault(label, YesNoText.Unknown));

            if (old != young)
            {
                told = true;
                yield return $"{label}：{old} → {young}";
            }
        }

        // What the page does not ask about can come from a file.
        if (!told && Rest(before) != Rest(after))
        {
            yield return "案情文件中的其他内容有变化";
        }
    }

    private static Dictionary<string, string> Of(ExemptionCase asked)
    {
        var act = asked.Acts[0];
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["清单事项"] = act.Item ?? "不在清单中",
            ["违法行为的名称"] = act.Violation ?? "没有另写",
            ["责令改正"] = act.NoOrder ? "没有责令改正" : Day(act.Order?.Issued),
            ["改正期限"] = Day(act.Order?.LastDay),
            ["已经改正"] = Said(act.Corrected),
            ["当场改正"] = YesNoText.Said(act.Corrected?.OnTheSpot),
            ["以往记录的查询"] = asked.Register?.Searched is { } searched ? $"{FirstOffenceLookup.Said(searched.Scope)}，截至{Day(searched.Through)}" : "没有查询",
            ["查到的以往记录"] = string.Create(CultureInfo.InvariantCulture, $"{asked.Register?.Events.Count ?? 0}条"),
        };

        foreach (var fact in FactTable.All)
        {
            if (fact.Of(act) is { } written)
            {
                facts[fact.Title] = fact.Said(written);
            }
        }

        if (act.Ongoing)
        {
            facts[FactTable.Title("to")] = "还在继续";
        }

        // A file may name what the table does not know.
        foreach (var (name, number) in act.Facts.Where(pair => FactTable.Find(pair.Key) is null))
        {
            facts[name] = number.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (name, found) in act.Findings.Where(pair => FactTable.Find(pair.Key) is null))
        {
            facts[name] = YesNoText.Said(found);
        }

        return facts;
    }

    private static string Said(Correction? corrected) => corrected switch
    {
        null => YesNoText.Unknown,
        { On: null } => "否",
        { On: { } on } => $"是，{Day(on)}",
    };

    // In one order, whatever order the names were written in.
    private static string Rest(ExemptionCase asked) => JsonSerializer.Serialize(
        asked with
        {
            Decided = default,
            Acts = [.. asked.Acts.Select(act => act with { Findings = Ordered(act.Findings), Facts = Ordered(act.Facts) })],
        },
        Jsonb.Options);

    private static SortedDictionary<string, T> Ordered<T>(IReadOnlyDictionary<string, T> named) => new(named.ToDictionary(), StringComparer.Ordinal);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? YesNoText.Unknown;
}
