using System.Globalization;
using System.Text;
using Supervision.Core.Exemptions;
using Supervision.Rules.Lists;

namespace Supervision.Benchmarks;

/// <summary>Lists and cases of any size, in the shapes that real lists have.</summary>
internal static class GeneratedRules
{
    /// <summary>First item, last item and none in turn.</summary>
    public const string Mixed = "三种混合";

    private const int PerList = 50;

    public static RuleSources Sources(int items)
    {
        var real = RuleSources.From(Path.Combine(Root(), "rules"))
            .Match(sources => sources, problem => throw new InvalidOperationException(problem.Message));
        return real with { Lists = [.. Enumerable.Range(0, items / PerList).Select(list => new RuleText($"generated/{list}.yaml", List(list)))] };
    }

    /// <summary>Acts that hit the first item, the last item, and none; one in eight lacks a finding or fails a condition.</summary>
    public static IEnumerable<(string Title, ExemptionCase[] Cases)> Cases(int items, int count)
    {
        yield return ("命中第一项", Several(count, _ => Id(0)));
        yield return ("命中最后一项", Several(count, _ => Id(items - 1)));
        yield return ("没有命中", Several(count, _ => null));
        yield return ("危害后果没有认定", [.. Several(count, _ => Id(items - 1)).Select(asked => asked with { Acts = [asked.Acts[0] with { Harm = null }] })]);
        yield return (Mixed, Several(count, n => (n % 3) switch { 0 => Id(0), 1 => Id(items - 1), _ => null }));
    }

    private static ExemptionCase[] Several(int count, Func<int, string?> item) => [.. Enumerable.Range(0, count).Select(n => Case(n, item(n)))];

    private static ExemptionCase Case(int n, string? item)
    {
        var discovered = new DateOnly(2026, 1, 5).AddDays(n % 120);
        return new()
        {
            Name = $"生成{n}",
            Decided = discovered.AddDays(30),
            Organ = new() { Code = "430300", Level = "city", Domain = "市场监管", Name = "湘潭市市场监督管理局" },
            Party = new() { Id = $"9143030000{n:D8}", Kind = "企业" },
            Acts =
            [
                new()
                {
                    Id = "a1",
                    Item = item,
                    Violation = item is null ? $"清单没有列出的行为{n % 100}" : null,
                    From = discovered.AddDays(-(n % 50)),
                    To = discovered.AddDays(3),
                    Discovered = discovered,
                    Order = new(discovered, discovered.AddDays(10), null),
                    Corrected = new(discovered.AddDays(3), false),
                    Facts = new Dictionary<string, decimal> { ["goods_value"] = n % 600, ["illegal_gain"] = 0 },
                    Harm = n % 8 == 0 ? Harm.Serious : Harm.Minor,
                    Findings = new Dictionary<string, bool>
                    {
                        ["act_minor"] = false, ["timely"] = true, ["cooperation"] = true, ["no_incident"] = true, ["no_subjective_fault"] = false,
                        ["voluntary_remedy"] = false, ["coerced_or_deceived"] = false, ["confessed_unknown"] = false, ["meritorious"] = false,
                    },
                },
            ],
            Register = new()
            {
                Searched = new(discovered.AddDays(29), "nation"),
                Events = n % 5 == 0 ? [new() { Kind = RegisterEventKind.Penalty, Item = item, Occurred = discovered.AddDays(-400), Decided = discovered.AddDays(-380) }] : [],
            },
        };
    }

    private static string Id(int number) => $"GEN-{number / PerList:D2}-{number % PerList:D2}";

    private static string List(int list)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            list:
              id: GEN-{{list:D2}}
              title: 生成的清单{{list}}
              issuer: 生成
              level: nation
              regions: ['000000']
              effective: {from: 2024-01-01, to: null}
              verified: text_seen
              first_offence: {length: 2年, comparator: 以内, anchor: 发生, prior: 发生, sameness: 同类, scope: 全国, subject: 统一社会信用代码}
            items:

            """);

        for (var i = 0; i < PerList; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  - id: {{Id((list * PerList) + i)}}
                    domain: 市场监管
                    violation: 生成的违法行为{{list}}之{{i}}
                    penalty_basis: 生成的条例第{{i}}条
                    kind: 可以不予处罚(首违)
                    conditions:
                      - {type: first_offence}
                      - {type: harm_minor}
                      - {type: corrected_before_discovery_or_within_ordered_period}
                      - {type: money_threshold, text: 货值≤500元, fact: goods_value, at_most: 500}
                      - {type: any_of, of: [{type: duration_threshold, text: 不足1个月, less_than: 1个月}, {type: cooperation}]}
                    verified: text_seen
                    articles_verified: text_seen

                """);
        }

        return text.ToString();
    }

    public static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Supervision.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("No Supervision.sln above the benchmarks.");
    }
}
