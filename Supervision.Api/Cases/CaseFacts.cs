using System.Globalization;
using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;

namespace Supervision.Api.Cases;

/// <summary>案情对照: what a case form says, in the words in which an officer is asked, and where two forms differ.</summary>
internal static class CaseFacts
{
    private const string Unknown = "未查明";

    public static IEnumerable<string> Changes(ExemptionCase before, ExemptionCase after)
    {
        var (was, now) = (Of(before), Of(after));
        var told = false;

        foreach (var label in was.Keys.Union(now.Keys))
        {
            var (old, young) = (was.GetValueOrDefault(label, Unknown), now.GetValueOrDefault(label, Unknown));

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
            ["行为开始"] = Day(act.From),
            ["行为终了"] = act.Ongoing ? "还在继续" : Day(act.To),
            ["发现"] = Day(act.Discovered),
            ["责令改正"] = act.NoOrder ? "没有责令改正" : Day(act.Order?.Issued),
            ["改正期限"] = Day(act.Order?.LastDay),
            ["已经改正"] = act.Corrected is not { } made ? Unknown : made.On is { } on ? $"是，{Day(on)}" : "否",
            ["当场改正"] = YesNo(act.Corrected?.OnTheSpot),
            ["危害后果"] = act.Harm switch { Harm.None => "没有", Harm.Minor => "轻微", Harm.Serious => "较重", _ => Unknown },
            ["以往记录的查询"] = asked.Register?.Searched is { } searched ? $"{FirstOffenceLookup.Said(searched.Scope)}，截至{Day(searched.Through)}" : "没有查询",
            ["查到的以往记录"] = string.Create(CultureInfo.InvariantCulture, $"{asked.Register?.Events.Count ?? 0}条"),
        };

        foreach (var (name, found) in act.Findings)
        {
            facts[CaseFormFields.Findings.FirstOrDefault(one => one.Name == name).Question ?? name] = YesNo(found);
        }

        foreach (var (name, value) in act.Facts)
        {
            facts[CaseFormFields.Facts.FirstOrDefault(one => one.Name == name).Label ?? name] = CaseFormFields.Written(value);
        }

        return facts;
    }

    // In one order, whatever order the names were written in.
    private static string Rest(ExemptionCase asked) => JsonSerializer.Serialize(
        asked with
        {
            Decided = default,
            Acts = [.. asked.Acts.Select(act => act with { Findings = Ordered(act.Findings), Facts = Ordered(act.Facts) })],
        },
        Jsonb.Options);

    private static SortedDictionary<string, T> Ordered<T>(IReadOnlyDictionary<string, T> named) => new(named.ToDictionary(), StringComparer.Ordinal);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Unknown;

    private static string YesNo(bool? found) => found switch { true => "是", false => "否", null => Unknown };
}
